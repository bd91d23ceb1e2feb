import { useTranslation } from 'react-i18next';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useAct } from '../useAct.ts';
import { dropUndo } from '../useUndo.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useRestore } from './useRestore.ts';

/** Takes away what was begun by mistake, most often on the card beside the right one: choosing again comes next. */
export function useDiscard(): Command {
  const { t } = useTranslation();
  const { draft, go } = useOpenVisit();
  const discard = useAct('request.discardDraft');
  const restore = useRestore();
  return {
    id: 'counter.discard',
    labelKey: 'request.discard.act',
    when: () => draft.draft !== null,
    async run() {
      const current = draft.draft;
      if (!current) return;
      await draft.flush();
      if (!(await discard.run({ draftId: current.draftId }))) return;
      go({ kind: 'card' });
      dropUndo();
      useUi.getState().showUndo({
        text: t('request.discard.done'),
        until: Date.now() + UNDO_WINDOW_MS,
        undo: () => void restore(current.draftId),
      });
    },
  };
}
