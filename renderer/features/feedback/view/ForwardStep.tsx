import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { StepProps } from './step.ts';
import { useGaps } from './gaps.ts';
import { InstitutionField, useOwnerId } from './InstitutionField.tsx';
import { StepFrame } from './StepFrame.tsx';

/** CMP-02, LVL-11: a complaint about a decision goes to whoever decided. */
export function ForwardStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId, serviceId } = feedback;
  const ownerId = useOwnerId(serviceId);
  const [chosen, setChosen] = useState<string | null>(null);
  const institutionId = chosen ?? ownerId;
  const forward = useCommand('feedback.forward');
  const gaps = useGaps({ institution: institutionId === null && t('feedback.forward.to') });
  async function save(): Promise<void> {
    if (gaps.focusFirst() || institutionId === null) return;
    await forward.run({ feedbackId, institutionId, reason: 'owner' });
  }
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.forward.title')}
      primary={{ id: 'feedback.primary', labelKey: 'feedback.forward.primary', run: save }}
      isBusy={forward.isPending}
      missing={gaps.missing}
      error={forward.error}
    >
      <Notice tone="accent">{t('feedback.forward.why')}</Notice>
      <InstitutionField value={institutionId} onChange={setChosen} />
    </StepFrame>
  );
}
