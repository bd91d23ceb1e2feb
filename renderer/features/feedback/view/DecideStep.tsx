import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { DECISION_KEYS } from '../words.ts';
import type { StepProps } from './step.ts';
import { isWritten, useGaps } from './gaps.ts';
import { ResponsibleField } from './ResponsibleField.tsx';
import { StepFrame } from './StepFrame.tsx';
import { useWritten } from './written.ts';

/** CMP-05: who is responsible for the suggestion, and whether it is taken up. */
export function DecideStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId, people } = feedback;
  const [written, change] = useWritten(feedbackId);
  const { decision, reasons } = written;
  const responsible = written.responsible ?? feedback.responsible;
  const assign = useCommand('feedback.assign');
  const decide = useCommand('feedback.decideSuggestion');
  const gaps = useGaps({
    responsible: responsible === null && t('feedback.view.responsible'),
    decision: decision === null && t('feedback.decide.decision'),
    reasons: !isWritten(reasons) && t('feedback.decide.reasons'),
  });
  async function save(): Promise<void> {
    if (gaps.focusFirst() || decision === null || responsible === null) return;
    if (written.responsible && !(await assign.run({ feedbackId, to: written.responsible })).ok) return;
    const done = await decide.run({ feedbackId, decision, reasons: reasons.trim() });
    if (done.ok) change({ responsible: null, decision: null, reasons: '' });
  }
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.decide.title')}
      primary={{ id: 'feedback.primary', labelKey: 'feedback.decide.act', run: save }}
      isBusy={assign.isPending || decide.isPending}
      missing={gaps.missing}
      error={assign.error ?? decide.error}
    >
      <FormGrid>
        <FormCell width="half">
          <div data-gap="responsible">
            <ResponsibleField
              people={people}
              value={responsible}
              onChange={(to) => change({ responsible: to })}
            />
          </div>
        </FormCell>
        <FormCell width="half">
          <div data-gap="decision">
            <ChoiceField
              label={t('feedback.decide.decision')}
              choices={choicesOf(DECISION_KEYS, t)}
              value={decision}
              onChange={(chosen) => change({ decision: chosen })}
            />
          </div>
        </FormCell>
        <FormCell width="full">
          <div data-gap="reasons">
            <LongTextField
              label={t('feedback.decide.reasons')}
              value={reasons}
              onChange={(text) => change({ reasons: text })}
              maxLength={2000}
              rows={3}
            />
          </div>
        </FormCell>
      </FormGrid>
    </StepFrame>
  );
}
