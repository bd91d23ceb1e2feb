import { useTranslation } from 'react-i18next';
import { termWords } from '#shared/catalogue/termWords.ts';
import { SUPPORT_TEXTS } from '#renderer/app/centre/supportWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { lineId, newTerms } from './newLines.ts';
import type { TermsDraft } from './cardDraft.ts';
import { AddLine } from './AddLine.tsx';
import { CardLine } from './CardLine.tsx';
import { termTextWarning } from './cardProblems.ts';
import { CHANNEL_TEXTS, ORIGIN_TEXTS, RECIPIENT_TEXTS, UNIT_TEXTS } from './cardWords.ts';
import { ManyBoxes } from './ManyBoxes.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** SLT-01 to SLT-07: what is promised, to whom, how it came about and where to ask meanwhile. */
export function TermsPart({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { terms } = draft;
  return (
    <FormGrid>
      <FormTitle
        act={
          <AddLine
            label={t('localCard.add.term')}
            onAdd={() => change({ terms: [...terms, newTerms(lineId('term'))] })}
          />
        }
      >
        {t('localCard.part.terms')}
      </FormTitle>
      {problem('terms.all') && (
        <FormCell width="full">
          <FieldHint tone="error">{problem('terms.all')}</FieldHint>
        </FormCell>
      )}
      {terms.map((each, at) => (
        <CardLine
          key={each.id}
          name={t('localCard.line.term', { number: at + 1 })}
          onRemove={() => change({ terms: terms.filter(({ id }) => id !== each.id) })}
        >
          <OneTerm
            terms={each}
            onChange={(changed) =>
              change({ terms: terms.map((one) => (one.id === each.id ? { ...one, ...changed } : one)) })
            }
            problem={problem}
          />
        </CardLine>
      ))}
    </FormGrid>
  );
}

type OneTermProps = Pick<PartProps, 'problem'> & {
  readonly terms: TermsDraft;
  readonly onChange: (changed: Partial<TermsDraft>) => void;
};

function OneTerm({ terms, onChange, problem }: OneTermProps) {
  const { t } = useTranslation();
  const warning = termTextWarning(terms);
  return (
    <>
      <FormCell width="third">
        <TextField
          label={t('localCard.field.count')}
          inputMode="numeric"
          maxLength={3}
          value={terms.count}
          onChange={(count) => onChange({ count: count.replaceAll(/\D/g, '') })}
          problem={problem(`terms.${terms.id}.count`)}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('localCard.field.unit')}
          choices={choicesOf(UNIT_TEXTS, t)}
          value={terms.unit}
          onChange={(unit) => onChange({ unit })}
        />
      </FormCell>
      <FormCell width="third">
        <ChoiceField
          label={t('localCard.field.origin')}
          choices={choicesOf(ORIGIN_TEXTS, t)}
          value={terms.origin}
          onChange={(origin) => onChange({ origin })}
          size="small"
        />
      </FormCell>
      <TwoTexts
        label={t('localCard.field.termText')}
        value={terms.text}
        onChange={(text) => onChange({ text })}
        maxLength={120}
        isOptional
        hint={t('localCard.termTextHint', {
          text: termWords({ count: Number(terms.count), unit: terms.unit }).lv,
        })}
        warning={warning && t(warning)}
      />
      <FormCell width="half">
        <ManyBoxes
          label={t('localCard.field.termChannels')}
          hint={t('localCard.allHint')}
          choices={choicesOf(CHANNEL_TEXTS, t)}
          value={terms.channels}
          onChange={(channels) => onChange({ channels })}
        />
      </FormCell>
      <FormCell width="half">
        <ManyBoxes
          label={t('localCard.field.termRecipients')}
          hint={t('localCard.allHint')}
          choices={choicesOf(RECIPIENT_TEXTS, t)}
          value={terms.recipients}
          onChange={(recipients) => onChange({ recipients })}
        />
      </FormCell>
      <TwoTexts
        label={t('localCard.field.hours')}
        value={terms.hours}
        onChange={(hours) => onChange({ hours })}
        maxLength={120}
        problem={problem(`terms.${terms.id}.hours`)}
      />
      <FormCell width="full">
        <ManyBoxes
          label={t('localCard.field.support')}
          choices={choicesOf(SUPPORT_TEXTS, t)}
          value={terms.support}
          onChange={(support) => onChange({ support })}
          problem={problem(`terms.${terms.id}.support`)}
        />
      </FormCell>
    </>
  );
}
