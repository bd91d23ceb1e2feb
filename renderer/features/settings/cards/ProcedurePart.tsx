import { useTranslation } from 'react-i18next';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { AddLine } from './AddLine.tsx';
import { lineId, newProcedureStep } from './newLines.ts';
import type { ProcedureDraft } from './cardDraft.ts';
import { CardLine } from './CardLine.tsx';
import { ManyBoxes } from './ManyBoxes.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

const MOST_STEPS = 20;

/** How whoever serves the client goes about it, step by step; clients never see it (CAT-03). */
export function ProcedurePart(props: PartProps) {
  const { draft, change, problem } = props;
  const { t } = useTranslation();
  const { procedure } = draft;
  return (
    <FormGrid>
      <TwoTexts
        label={t('localCard.field.responsible')}
        hint={t('localCard.responsibleHint')}
        value={draft.responsible}
        onChange={(responsible) => change({ responsible })}
        maxLength={120}
        isOptional
      />
      <FormTitle
        act={
          procedure.length < MOST_STEPS && (
            <AddLine
              label={t('localCard.add.step')}
              onAdd={() => change({ procedure: [...procedure, newProcedureStep(lineId('do'))] })}
            />
          )
        }
      >
        {t('localCard.procedureTitle')}
      </FormTitle>
      {problem('procedure.steps') && (
        <FormCell width="full">
          <FieldHint tone="error">{problem('procedure.steps')}</FieldHint>
        </FormCell>
      )}
      {procedure.map((step, at) => (
        <Step key={step.id} {...props} step={step} at={at} />
      ))}
      <TwoTexts
        label={t('localCard.field.explanation')}
        hint={t('localCard.explanationHint')}
        value={draft.explanation}
        onChange={(explanation) => change({ explanation })}
        maxLength={1000}
        isLong
        isOptional
      />
    </FormGrid>
  );
}

type StepProps = PartProps & { readonly step: ProcedureDraft; readonly at: number };

function Step({ draft, change, problem, step, at }: StepProps) {
  const { t } = useTranslation();
  const { procedure, documents } = draft;
  const { id } = step;
  const put = (changed: Partial<ProcedureDraft>) =>
    change({ procedure: procedure.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  const others = procedure.filter((each) => each.id !== id);
  const named = documents.filter(({ name }) => name.lv.trim() !== '');
  return (
    <CardLine
      name={t('localCard.line.step', { number: at + 1 })}
      onRemove={() => change({ procedure: others })}
      onUp={at === 0 ? null : () => change({ procedure: others.toSpliced(at - 1, 0, step) })}
    >
      <TwoTexts
        label={t('localCard.line.step', { number: at + 1 })}
        value={step.text}
        onChange={(text) => put({ text })}
        maxLength={240}
        problem={problem(`procedure.${id}.text`)}
      />
      <TwoTexts
        label={t('localCard.field.who')}
        value={step.who}
        onChange={(who) => put({ who })}
        maxLength={120}
        isOptional
      />
      <FormCell width="third">
        <TextField
          label={t('localCard.field.minutes')}
          inputMode="numeric"
          maxLength={3}
          isOptional
          value={step.minutes}
          onChange={(minutes) => put({ minutes: minutes.replaceAll(/\D/g, '') })}
          problem={problem(`procedure.${id}.minutes`)}
        />
      </FormCell>
      {named.length > 0 && (
        <FormCell width="full">
          <ManyBoxes
            label={t('localCard.field.checks')}
            choices={named.map(({ id: key, name }) => ({ key, label: name.lv }))}
            value={step.documents}
            onChange={(checked) => put({ documents: checked })}
          />
        </FormCell>
      )}
    </CardLine>
  );
}
