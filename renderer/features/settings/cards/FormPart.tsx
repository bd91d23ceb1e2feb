import { useTranslation } from 'react-i18next';
import { ownSections } from '#shared/catalogue/composeSections.ts';
import type { BlockCode } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { BLOCK_TEXTS, DELIVERY_TEXTS } from './cardWords.ts';
import { ManyBoxes } from './ManyBoxes.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

type FormPartProps = PartProps & { readonly card: ServiceCard };

/** What is asked (CAT-22) and what the client gets. */
export function FormPart({ draft, change, problem, card }: FormPartProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const own = ownSections(card.form.sections).map(({ title }) => say(title));
  // The client and who acts for them come from the visit, so these two cannot be taken out.
  const known = draft.blocks.filter((code) => code === 'P' || code === 'R');
  const asked = draft.blocks.filter((code) => code !== 'P' && code !== 'R');
  return (
    <FormGrid>
      <FormCell width="full">
        <ManyBoxes
          label={t('localCard.field.blocks')}
          hint={
            own.length > 0 ? t('localCard.ownQuestions', { titles: own.join('; ') }) : t('localCard.noOwn')
          }
          choices={choicesOf(BLOCK_TEXTS, t)}
          value={asked}
          onChange={(blocks) => change({ blocks: [...known, ...blocks] satisfies BlockCode[] })}
        />
      </FormCell>
      <FormCell width="full">
        <ManyBoxes
          label={t('localCard.field.delivery')}
          choices={choicesOf(DELIVERY_TEXTS, t)}
          value={draft.delivery}
          onChange={(delivery) => change({ delivery })}
          problem={problem('form.delivery')}
        />
      </FormCell>
      <TwoTexts
        label={t('localCard.field.result')}
        value={draft.result}
        onChange={(result) => change({ result })}
        maxLength={200}
        problem={problem('form.result')}
      />
      <TwoTexts
        label={t('localCard.field.notice')}
        value={draft.notice}
        onChange={(notice) => change({ notice })}
        maxLength={300}
        isLong
        isOptional
        hint={t('localCard.noticeHint')}
      />
    </FormGrid>
  );
}
