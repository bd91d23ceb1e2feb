import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

const MINUTES = { '15': 15, '30': 30, '60': 60, today: null } as const;
type Wait = keyof typeof MINUTES;

/** The client fetches something and comes back without queuing. */
export function ParkDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit, draft } = useOpenVisit();
  const park = useAct('visit.park');
  const [wait, setWait] = useState<Wait>('30');
  const [note, setNote] = useState('');
  const act: Command = {
    id: 'counter.primary',
    labelKey: 'counter.park.act',
    async run() {
      await draft.flush();
      const { visitId, ticket } = visit;
      if (!(await park.run({ visitId, minutes: MINUTES[wait], note }))) return;
      onClose();
      useUi.getState().showNotice({ text: t('counter.park.done', { ticket }), tone: 'done' });
    },
  };
  return (
    <Dialog
      title={t('counter.park.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={act} isBusy={park.isPending} />}
    >
      <p className="sub">{t('counter.park.text')}</p>
      <ChoiceField
        label={t('counter.park.wait')}
        choices={[
          { key: '15', label: t('counter.park.minutes', { count: 15 }) },
          { key: '30', label: t('counter.park.minutes', { count: 30 }) },
          { key: '60', label: t('counter.park.minutes', { count: 60 }) },
          { key: 'today', label: t('counter.park.today') },
        ]}
        value={wait}
        onChange={setWait}
      />
      <TextField
        label={t('counter.park.note')}
        isOptional
        value={note}
        onChange={setNote}
        maxLength={300}
        placeholder={t('counter.park.notePlaceholder')}
        takesFocus
      />
    </Dialog>
  );
}

/** Its key works inside the dialog only. */
export function Primary({ act, isBusy }: { readonly act: Command; readonly isBusy: boolean }) {
  useCommands([act], { isInDialog: true });
  return <CommandButton command={act} look="primary" isBusy={isBusy} />;
}
