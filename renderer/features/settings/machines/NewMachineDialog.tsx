import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MACHINE_KINDS, type MachineKind } from '#shared/api/define.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import type { LanView } from './LanFields.tsx';
import { MACHINE_HINTS, MACHINE_KEYS } from './machineWords.ts';

const SHORTEST_NAME = 2;

type NewMachineDialogProps = {
  readonly lan: LanView;
  readonly list: OutputOf<'machine.list'>;
  readonly onClose: () => void;
};

type Made = OutputOf<'machine.invite'> & { readonly name: string };

/** What the machine will be; then the code for it, with all that has to be typed and compared there. */
export function NewMachineDialog({ lan, list, onClose }: NewMachineDialogProps) {
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <CodeDialog made={made} lan={lan} list={list} onClose={onClose} />;
  return <ChoiceDialog onMade={setMade} onClose={onClose} />;
}

type ChoiceDialogProps = { readonly onMade: (made: Made) => void; readonly onClose: () => void };

function ChoiceDialog({ onMade, onClose }: ChoiceDialogProps) {
  const { t } = useTranslation();
  const invite = useAction('machine.invite');
  const { data } = useQuery('centre.counters', {}, { topics: ['settings'] });
  const [kind, setKind] = useState<MachineKind>('counter');
  const [name, setName] = useState('');
  const [counterId, setCounterId] = useState<string | null>(null);
  const { isTried, noteTry } = useTried();
  const isScreen = kind === 'clientScreen';
  const nameProblem = name.trim().length < SHORTEST_NAME ? t('machines.new.nameProblem') : null;
  const counterProblem = isScreen && counterId === null ? t('machines.new.counterProblem') : null;

  async function make() {
    noteTry();
    if (nameProblem || counterProblem) return;
    const outcome = await invite.run({ kind, name: name.trim(), counterId: isScreen ? counterId : null });
    if (outcome.ok) onMade({ ...outcome.value, name: name.trim() });
  }

  const primary: Command = { id: 'dialog.primary', labelKey: 'machines.new.make', run: make };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('machines.new.title')}
      acts={<CommandButton command={primary} look="primary" isBusy={invite.isPending} />}
    >
      {invite.error && <Notice tone="error">{errorText(invite.error)}</Notice>}
      <ChoiceList
        label={t('machines.new.kind')}
        choices={MACHINE_KINDS.map((each) => ({
          key: each,
          label: t(MACHINE_KEYS[each]),
          note: t(MACHINE_HINTS[each]),
        }))}
        value={kind}
        onChange={setKind}
      />
      {isScreen && (
        <SelectField
          label={t('machines.new.counter')}
          choices={(data?.counters ?? [])
            .filter(({ isClosed }) => !isClosed)
            .map((counter) => ({ key: counter.counterId, label: counter.name }))}
          value={counterId}
          onChange={setCounterId}
          problem={isTried ? counterProblem : null}
        />
      )}
      <TextField
        label={t('machines.new.name')}
        hint={t('machines.new.nameHint')}
        maxLength={60}
        value={name}
        onChange={setName}
        problem={isTried ? nameProblem : null}
      />
    </Dialog>
  );
}
