import type { FoldableEvent } from '#shared/domain/event.ts';
import type { HandoverDone } from '#shared/domain/request/protocol/types.ts';

/** When, where and by whom, as the event that says it tells. */
export function doneIn({ at, actor }: Pick<FoldableEvent, 'at' | 'actor'>): HandoverDone {
  const staff = actor.kind === 'staff' ? actor : null;
  return { at, staffId: staff?.staffId ?? null, counter: staff?.counter ?? null };
}
