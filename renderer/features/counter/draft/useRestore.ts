import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Goes on with a draft that was discarded today. */
export function useRestore(): (draftId: string) => Promise<void> {
  const { go } = useOpenVisit();
  const restore = useAct('request.restoreDraft');
  return async (draftId) => {
    if (await restore.run({ draftId })) go({ kind: 'draft', draftId });
  };
}
