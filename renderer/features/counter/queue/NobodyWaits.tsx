import { useTranslation } from 'react-i18next';
import { navigate } from '#renderer/app/router.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';

/** Whoever works alone stands at the door and at the counter: a client who just came in has no number yet. */
export function NobodyWaits() {
  const { t } = useTranslation();
  const toDoor: Command = {
    id: 'counter.choice1',
    labelKey: 'queue.giveNumber',
    run: () => navigate('/door'),
  };
  useCommands([toDoor]);
  return (
    <div className="nobody-waits">
      <p className="sub">{t('queue.whoIsHere')}</p>
      <CommandButton command={toDoor} icon="door" />
    </div>
  );
}
