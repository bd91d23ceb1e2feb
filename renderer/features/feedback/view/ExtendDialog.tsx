import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { formatDay } from '#renderer/app/format.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { FeedbackActProps } from './actProps.ts';
import { isWritten } from './gaps.ts';

/** Domain 5.8: to four months from receipt at most, and the client is told why. */
export function ExtendDialog({ feedback, onClose }: FeedbackActProps) {
  const { t } = useTranslation();
  const { feedbackId, latestDueDate } = feedback;
  const [dueDate, setDueDate] = useState<LocalDate | null>(null);
  const [reason, setReason] = useState('');
  const extend = useCommand('feedback.extend');
  const isWhole = dueDate !== null && isWritten(reason);
  return (
    <ActDialog
      backKey="feedback.view.cancel"
      title={t('feedback.extend.act')}
      labelKey="feedback.extend.save"
      whyNot={isWhole ? null : t('feedback.extend.missing')}
      sending={extend}
      act={async () =>
        dueDate === null ? { ok: false } : extend.run({ feedbackId, dueDate, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <DateField
        label={t('feedback.extend.to')}
        hint={t('feedback.extend.latest', { date: formatDay(latestDueDate) })}
        value={dueDate}
        onChange={setDueDate}
        max={latestDueDate}
        takesFocus
      />
      <LongTextField
        label={t('feedback.extend.reason')}
        hint={t('feedback.extend.notice')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
    </ActDialog>
  );
}
