import type { FoldableEvent } from '#shared/domain/event.ts';
import type { PaperEvent, PaperState } from '#shared/domain/paper/types.ts';

type Known = PaperEvent & Omit<FoldableEvent, 'type' | 'payload'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolvePaper(state: PaperState | null, event: FoldableEvent): PaperState | null {
  const known = event as unknown as Known;
  if (known.type !== 'paper.worded') return state;
  const { centreId, paperId, number, changed, texts } = known.payload;
  const staffId = event.actor.kind === 'staff' ? event.actor.staffId : null;
  const change = { revision: event.id, number, changed, at: event.at, staffId };
  return {
    centreId,
    paperId,
    revision: event.id,
    number,
    texts,
    history: [...(state?.history ?? []), change],
  };
}

/** Two people worded one paper apart from each other: only one of them saw what it says now. */
export function judgePaper(state: PaperState | null, event: FoldableEvent): string | null {
  return event.payload['basedOn'] === (state?.revision ?? null) ? null : 'paper.changedElsewhere';
}
