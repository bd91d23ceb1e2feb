import { useTranslation } from 'react-i18next';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import './Card.css';

type CardQuestionsProps = {
  readonly card: ServiceCard;
  /** Answers are open where there is room to read them. */
  readonly isOpen?: boolean;
};

/** What clients often ask. */
export function CardQuestions({ card, isOpen = false }: CardQuestionsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (card.faq.length === 0) return null;
  return (
    <>
      <Caption>{t('counter.card.faq')}</Caption>
      <div className="faq-list">
        {card.faq.map(({ id, question, answer }) => (
          <Disclosure key={id} className="faq" defaultExpanded={isOpen}>
            <Button slot="trigger" className="faq-question">
              <Icon name="book" />
              {say(question)}
            </Button>
            <DisclosurePanel className="faq-answer">{say(answer)}</DisclosurePanel>
          </Disclosure>
        ))}
      </div>
    </>
  );
}
