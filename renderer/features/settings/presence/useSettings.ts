import type { OutputOf } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';

export type Settings = OutputOf<'handoff.settings'>;

type SaveSettings = {
  /** True when it is kept; the words are shown then. */
  readonly save: (change: Partial<Settings>, words: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: ApiError | null;
};

/** Changes a part and leaves the rest as it stands. */
export function useSaveSettings(settings: Settings): SaveSettings {
  const showNotice = useUi((state) => state.showNotice);
  const command = useCommand('handoff.changeSettings');
  return {
    async save(change, words) {
      const outcome = await command.run({ ...settings, ...change });
      if (outcome.ok) showNotice({ text: words, tone: 'done' });
      return outcome.ok;
    },
    isBusy: command.isPending,
    error: command.error,
  };
}
