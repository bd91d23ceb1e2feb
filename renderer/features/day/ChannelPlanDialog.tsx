import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type ChannelPlanDialogProps = { readonly percent: number | null; readonly onClose: () => void };

/** CHN-03: what share of requests is to come in electronically. */
export function ChannelPlanDialog({ percent, onClose }: ChannelPlanDialogProps) {
  const { t } = useTranslation();
  const plan = useCommand('day.planChannels');
  const [entry, setEntry] = useState(percent === null ? '' : String(percent));
  const isRight = /^(\d{1,2}|100)?$/.test(entry.trim());
  return (
    <ActDialog
      title={t('day.channels.planTitle')}
      labelKey="day.channels.save"
      backKey="day.channels.leave"
      whyNot={isRight ? null : t('day.channels.percentWrong')}
      sending={plan}
      act={() => plan.run({ percent: entry.trim() === '' ? null : Number(entry) })}
      onClose={onClose}
    >
      <TextField
        label={t('day.channels.percent')}
        hint={t('day.channels.percentHint')}
        inputMode="numeric"
        value={entry}
        onChange={setEntry}
        maxLength={3}
        takesFocus
      />
    </ActDialog>
  );
}
