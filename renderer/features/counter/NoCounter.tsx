import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useMomentAct } from './useAct.ts';

/** Clients are called to a counter, so one has to be chosen first; a digit does it. */
export function NoCounter() {
  const { t } = useTranslation();
  const { data } = useQuery('session.options', {}, { topics: ['session', 'settings'] });
  const choose = useMomentAct('session.chooseCounter');
  const commands = (data?.counters ?? []).map(({ id, name, takenBy }, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: 'counter.noCounter.title',
    label: name,
    whyNot: () => (takenBy === null ? null : t('counter.noCounter.taken', { name: takenBy })),
    async run() {
      await choose.run({ counterId: id });
    },
  }));
  useCommands(commands);
  return (
    <EmptyState
      icon="window"
      title={t('counter.noCounter.title')}
      act={
        <div className="counter-choices">
          {commands.map((command) => (
            <CommandButton key={command.id} isWide command={command} />
          ))}
        </div>
      }
    >
      {t('counter.noCounter.text')}
    </EmptyState>
  );
}
