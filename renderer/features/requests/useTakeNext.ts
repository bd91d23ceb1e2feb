import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';

/** Takes the most urgent request that nobody has, and opens it. */
export function useTakeNext(next: OutputOf<'request.list'>['nextToTake']): Command {
  const { t } = useTranslation();
  const take = useCommand('request.take');
  return {
    id: 'requests.take',
    labelKey: 'work.list.takeNext',
    whyNot: () => (next === null ? t('work.list.nothingToTake') : null),
    run: async () => {
      if (next === null) return;
      const taken = await take.run(next);
      if (taken.ok) navigate(`/requests/${next.requestId}`);
      else useUi.getState().showNotice({ text: errorText(taken.error), tone: 'error' });
    },
  };
}
