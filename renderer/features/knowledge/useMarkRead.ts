import { useCommand } from '#renderer/api/useCommand.ts';
import type { ChangedCard } from '#renderer/app/card/useCardNews.ts';

/** Whose answers were on the screen. */
type Answered = { readonly reportIds: readonly string[]; readonly proposalIds: readonly string[] };
const NONE: Answered = { reportIds: [], proposalIds: [] };

/** What stood on the screen and no more: what comes meanwhile stays news. */
export function useMarkRead() {
  const sending = useCommand('knowledge.markRead');
  const mark = async (
    changed: readonly ChangedCard[],
    { reportIds, proposalIds }: Answered = NONE,
  ): Promise<void> => {
    await sending.run({
      cards: changed.map(({ serviceId, digest }) => ({ serviceId, digest })),
      reportIds: [...reportIds],
      proposalIds: [...proposalIds],
    });
  };
  return { mark, isPending: sending.isPending, error: sending.error };
}
