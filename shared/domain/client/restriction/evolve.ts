import type { Restriction, RestrictionEvent } from '#shared/domain/client/restriction/types.ts';
import { wishesOf } from '#shared/domain/client/restriction/wishesOf.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';

type Lifted = Extract<RestrictionEvent, { type: 'client.restrictionLifted' }>['payload'];
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
    case 'client.restricted': {
      const wish = { ...event.payload, id: event.id, at: event.at, staffId, ...said };
      return before ? { ...before, also: [...(before.also ?? []), wish] } : { ...wish, uses: [] };
    }
    case 'client.restrictedUse': {
      const { use, visitId } = event.payload;
      return (
        before && { ...before, uses: [...before.uses, { use, visitId, at: event.at, staffId, ...said }] }
      );
    }
    case 'client.restrictionLifted':
      return before && without(before, event.payload);
    default:
      return before;
  }
}

/** What was asked for elsewhere, or again since, and was not known to whoever lifted the rest, stays. */
function without(restriction: Restriction, { restrictionId, alsoIds = [] }: Lifted): Restriction | undefined {
  const lifted = new Set([restrictionId, ...alsoIds]);
  const { uses } = restriction;
  const [first, ...also] = wishesOf(restriction).filter(({ id }) => !lifted.has(id));
  return first && { ...first, also, uses };
}
