import { useTranslation } from 'react-i18next';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import type { ApiError } from '#shared/api/errors.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { inputOf, type LogDraft } from './logDraft.ts';

type SendLog = {
  /** True when it is written down. */
  readonly send: (draft: LogDraft, now: number) => Promise<boolean>;
  readonly isPending: boolean;
  readonly error: ApiError | null;
};

/** Writes it down and says where it is now; what has ended can be opened again for ten seconds. */
export function useSendLog(): SendLog {
  const { t } = useTranslation();
  const log = useCommand('contact.log');
  const undo = useCommand('visit.undo');
  const { showNotice, showUndo } = useUi.getState();
  return {
    isPending: log.isPending,
    error: log.error,
    async send(draft, now) {
      const input = inputOf(draft, now);
      const outcome = await log.run(input);
      if (!outcome.ok) return false;
      const { visitId, ticket } = outcome.value;
      if (input.result.kind === 'outcome') {
        showUndo({
          text: t('contact.log.done', { ticket }),
          until: Date.now() + UNDO_WINDOW_MS,
          undo: () => void undo.run({ visitId }),
        });
      } else if (input.result.kind === 'atCounter') navigate('/counter');
      else showNotice({ text: t('contact.log.waits', { ticket }), tone: 'done' });
      return true;
    },
  };
}
