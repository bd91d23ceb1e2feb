import { useCommand } from '#renderer/api/useCommand.ts';
import type { ChangedCard } from '#renderer/app/card/useCardNews.ts';

/** What stood on the screen and no more: what comes meanwhile stays news. */
export function useMarkRead() {
  const sending = useCommand('knowledge.markRead');
  const mark = async (changed: readonly ChangedCard[], reportIds: readonly string[]): Promise<void> => {
    await sending.run({
      cards: changed.map(({ serviceId, digest }) => ({ serviceId, digest })),
      reportIds: [...reportIds],
    });
  };
  return { mark, isPending: sending.isPending, error: sending.error };
}
