import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { CAUSE_KEYS } from '../words.ts';
import type { StepProps } from './step.ts';
import { isWritten, useGaps } from './gaps.ts';
import { StepFrame } from './StepFrame.tsx';
import { useWritten } from './written.ts';

const MOST_LETTERS = 2000;

/** CMP-04: why it happened and what is done so that it does not happen again. */
export function ExamineStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId } = feedback;
  const [{ cause, finding, action }, change] = useWritten(feedbackId);
  const examine = useCommand('feedback.examine');
  const gaps = useGaps({
    cause: cause === null && t('feedback.examine.cause'),
    finding: !isWritten(finding) && t('feedback.examine.finding'),
    action: !isWritten(action) && t('feedback.examine.action'),
  });
  async function save(): Promise<void> {
    if (gaps.focusFirst() || cause === null) return;
    const done = await examine.run({ feedbackId, cause, finding: finding.trim(), action: action.trim() });
    if (done.ok) change({ cause: null, finding: '', action: '' });
  }
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.examine.title')}
      primary={{ id: 'feedback.primary', labelKey: 'feedback.examine.act', run: save }}
      isBusy={examine.isPending}
      missing={gaps.missing}
      error={examine.error}
    >
      <FormGrid>
        <FormCell width="half">
          <div data-gap="cause">
            <SelectField
              label={t('feedback.examine.cause')}
              choices={choicesOf(CAUSE_KEYS, t)}
              value={cause}
              onChange={(chosen) => change({ cause: chosen })}
            />
          </div>
        </FormCell>
        <FormCell width="full">
          <div data-gap="finding">
            <LongTextField
              label={t('feedback.examine.finding')}
              value={finding}
              onChange={(text) => change({ finding: text })}
              maxLength={MOST_LETTERS}
              rows={2}
            />
          </div>
        </FormCell>
        <FormCell width="full">
          <div data-gap="action">
            <LongTextField
              label={t('feedback.examine.action')}
              hint={t('feedback.examine.actionHint')}
              value={action}
              onChange={(text) => change({ action: text })}
              maxLength={MOST_LETTERS}
              rows={2}
            />
          </div>
        </FormCell>
      </FormGrid>
    </StepFrame>
  );
}
