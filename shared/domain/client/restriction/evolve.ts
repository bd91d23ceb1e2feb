import type { Restriction, RestrictionEvent } from '#shared/domain/client/restriction/types.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';

type Known = RestrictionEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** What is in force after one more fact; undefined: nothing is. */
export function evolveRestriction(
  before: Restriction | undefined,
  raw: FoldableEvent,
): Restriction | undefined {
  if (raw.type === 'client.erased') return undefined;
  const event = raw as unknown as Known;
  const staffId = event.actor.kind === 'staff' ? event.actor.staffId : null;
  const said = raw.personal[0]?.data ?? {};
  switch (event.type) {
    case 'client.restricted':
      return before
        ? { ...before, ids: [...before.ids, event.id] }
        : { ...event.payload, ids: [event.id], at: event.at, staffId, ...said, uses: [] };
    case 'client.restrictedUse': {
      const { use, visitId } = event.payload;
      return (
        before && { ...before, uses: [...before.uses, { use, visitId, at: event.at, staffId, ...said }] }
      );
    }
    case 'client.restrictionLifted':
      // What was lifted elsewhere, and asked for again since, stays.
      return before?.ids.includes(event.payload.restrictionId) ? undefined : before;
    default:
      return before;
  }
}
