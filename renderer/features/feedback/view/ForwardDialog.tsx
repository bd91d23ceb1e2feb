import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForwardReason } from '#shared/domain/feedback/types.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { FORWARD_KEYS } from '../words.ts';
import type { FeedbackActProps } from './actProps.ts';
import { InstitutionField, useOwnerId } from './InstitutionField.tsx';

/** What is not the centre's to settle goes to whose it is, within seven days of receipt. */
export function ForwardDialog({ feedback: { feedbackId, serviceId, subject }, onClose }: FeedbackActProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(useOwnerId(serviceId));
  const [reason, setReason] = useState<ForwardReason>(subject === 'decision' ? 'owner' : 'misdirected');
  const forward = useCommand('feedback.forward');
  return (
    <ActDialog
      backKey="feedback.view.cancel"
      title={t('feedback.forward.act')}
      labelKey="feedback.forward.primary"
      whyNot={chosen === null ? t('feedback.forward.missing') : null}
      sending={forward}
      act={async () =>
        chosen === null ? { ok: false } : forward.run({ feedbackId, institutionId: chosen, reason })
      }
      onClose={onClose}
    >
      <InstitutionField value={chosen} onChange={setChosen} />
      <ChoiceList
        label={t('feedback.forward.reason')}
        choices={choicesOf(FORWARD_KEYS, t)}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
