import { useTranslation } from 'react-i18next';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

type CardQuestionsProps = { readonly card: ServiceCard; readonly owner: Institution | undefined };

/** What clients often ask, and who knows more. */
export function CardQuestions({ card, owner }: CardQuestionsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <>
      {card.faq.length > 0 && (
        <>
          <Caption>{t('counter.card.faq')}</Caption>
          <div className="faq-list">
            {card.faq.map(({ id, question, answer }) => (
              <Disclosure key={id} className="faq">
                <Button slot="trigger" className="faq-question">
                  <Icon name="book" />
                  {say(question)}
                </Button>
                <DisclosurePanel className="faq-answer">{say(answer)}</DisclosurePanel>
              </Disclosure>
            ))}
          </div>
        </>
      )}
      {owner && (
        <>
          <Caption>{t('counter.card.contacts')}</Caption>
          <List label={t('counter.card.contacts')}>
            <ListRow icon={owner.phone ? 'phone' : 'window'} note={owner.portal.name}>
              {owner.phone ?? say(owner.name)}
            </ListRow>
          </List>
        </>
      )}
    </>
  );
}
