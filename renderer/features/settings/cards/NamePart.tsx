import { useTranslation } from 'react-i18next';
import { MAX_SUMMARY_LENGTH } from '#shared/catalogue/checkCatalogue.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { nameWarning } from './cardProblems.ts';
import { ManyBoxes } from './ManyBoxes.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

type NamePartProps = PartProps & {
  readonly catalogue: Catalogue;
  /** Cards that look like the same service (CAT-05). */
  readonly similar: readonly ServiceCard[];
};

export function NamePart({ draft, change, problem, catalogue, similar }: NamePartProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const warning = nameWarning(draft);
  return (
    <FormGrid>
      <TwoTexts
        label={t('localCard.field.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={120}
        hint={t('localCard.nameHint')}
        warning={warning && t(warning)}
        problem={problem('name.name')}
        takesFocus
      />
      {similar.length > 0 && <Similar similar={similar} {...{ draft, change, problem }} />}
      <TwoTexts
        label={t('localCard.field.summary')}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        maxLength={MAX_SUMMARY_LENGTH}
        isLong
        hint={t('localCard.summaryHint', { used: draft.summary.lv.length, most: MAX_SUMMARY_LENGTH })}
        problem={problem('name.summary')}
      />
      <TwoTexts
        label={t('localCard.field.synonyms')}
        value={draft.synonyms}
        onChange={(synonyms) => change({ synonyms })}
        maxLength={300}
        hint={t('localCard.synonymsHint')}
        problem={problem('name.synonyms')}
      />
      <FormCell width="full">
        <ManyBoxes
          label={t('localCard.field.situations')}
          choices={catalogue.lifeSituations.map(({ id, name }) => ({ key: id, label: say(name) }))}
          value={draft.situations}
          onChange={(situations) => change({ situations })}
          problem={problem('name.situations')}
        />
      </FormCell>
    </FormGrid>
  );
}

function Similar({ similar, draft, change, problem }: PartProps & Pick<NamePartProps, 'similar'>) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <>
      <FormCell width="full">
        <Notice tone="warn">
          {t('localCard.similar', {
            names: similar
              .slice(0, 3)
              .map(({ name }) => say(name))
              .join('; '),
          })}
        </Notice>
      </FormCell>
      <FormCell width="full">
        <TextField
          label={t('localCard.field.because')}
          value={draft.because}
          onChange={(because) => change({ because })}
          maxLength={300}
          problem={problem('name.because')}
        />
      </FormCell>
    </>
  );
}
