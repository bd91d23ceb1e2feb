import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { showPairingCode } from '#shared/domain/machine/pairingCode.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Fingerprint } from '#renderer/app/machine/Fingerprint.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { LanView } from './LanFields.tsx';

type CodeDialogProps = {
  readonly made: OutputOf<'machine.invite'> & { readonly name: string };
  readonly lan: LanView;
  readonly list: OutputOf<'machine.list'>;
  readonly onClose: () => void;
};

/** What is done at the other machine, in this order. Says when it is there. */
export function CodeDialog({ made: { code, until, name }, lan, list, onClose }: CodeDialogProps) {
  const { t } = useTranslation();
  const [known] = useState(() => new Set(list.machines.map(({ machineId }) => machineId)));
  const isDone = list.machines.some((machine) => machine.name === name && !known.has(machine.machineId));
  const primary: Command = { id: 'dialog.primary', labelKey: 'machines.new.close', run: onClose };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('machines.new.codeTitle', { name })}
      acts={<CommandButton command={primary} look="primary" />}
    >
      {isDone && <Notice tone="done">{t('machines.new.done')}</Notice>}
      <div className="machine-step">
        <span>{t('machines.new.open')}</span>
        {lan.urls.map((url) => (
          <b key={url}>{url}/pair</b>
        ))}
      </div>
      <div className="machine-step">
        <span>{t('machines.new.compare')}</span>
        <Fingerprint value={lan.fingerprint ?? ''} />
      </div>
      <div className="machine-step">
        <span>{t('machines.new.enter')}</span>
        <b className="machine-code">{showPairingCode(code)}</b>
        <span className="sub">{t('machines.new.once', { time: formatTime(until) })}</span>
      </div>
    </Dialog>
  );
}
