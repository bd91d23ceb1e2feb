import { useTranslation } from 'react-i18next';
import { guidedStepIds, ownStepText, type GeneralStep } from '#shared/catalogue/guidedSteps.ts';
import type { Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { GENERAL_STEP_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { Caption } from '#renderer/ui/Pane.tsx';

type CardStepsProps = { readonly card: ServiceCard; readonly owner: Institution | undefined };

/** How the client does it electronically, step by step. */
export function CardSteps({ card, owner }: CardStepsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (card.eAvailability === 'none') return null;
  return (
    <>
      <Caption>{t('knowledge.part.steps')}</Caption>
      <ol className="card-steps">
        {guidedStepIds(card).map((id) => {
          const own = ownStepText(card, id);
          return (
            <li key={id}>
              {own
                ? say(own)
                : t(GENERAL_STEP_TEXTS[id as GeneralStep], { portal: owner?.portal.name ?? '' })}
            </li>
          );
        })}
      </ol>
    </>
  );
}
