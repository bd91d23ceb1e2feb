import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import type {
  DelegatedAct,
  DelegationEvent,
  DelegationState,
  Sending,
} from '#shared/domain/delegation/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { withPrint } from '#shared/papers/paperIssued.ts';

type Known = DelegationEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveDelegation(
  state: DelegationState | null,
  event: FoldableEvent,
): DelegationState | null {
  const known = event as unknown as Known;
  if (known.type === 'delegation.drawnUp') return state ?? drawnUp(known, event);
  if (!state) return state;
  switch (known.type) {
    case 'delegation.signed': {
      const { how, clientId } = known.payload;
      return state.signing
        ? state
        : { ...state, signing: { how, at: known.at, ...personalOf(event, clientId) } };
    }
    case 'delegation.paperIssued': {
      const { what, ...issued } = known.payload;
      return { ...state, prints: { ...state.prints, [what]: withPrint(state.prints?.[what], issued) } };
    }
    case 'delegation.used':
      return { ...state, acts: [...state.acts, actOf(known, event)] };
    case 'delegation.delayed': {
      const { actId, problem } = known.payload;
      return withSending(state, actId, { kind: 'waiting', problem });
    }
    case 'delegation.submitted': {
      const { actId, reference, sentAt } = known.payload;
      return withSending(state, actId, { kind: 'submitted', reference, sentAt });
    }
    case 'delegation.notSent': {
      const { actId, why, clientId } = known.payload;
      return withSending(state, actId, {
        kind: 'notSent',
        why,
        at: known.at,
        ...personalOf(event, clientId),
      });
    }
    case 'delegation.revoked': {
      // Taken back twice, apart from each other: it has been so since the first time.
      const revocation = { how: known.payload.how, at: known.at, staffId: staffIdOf(known) };
      return { ...state, revocation: state.revocation ?? revocation };
    }
    case 'delegation.ended':
      return { ...state, endedAt: state.endedAt ?? known.at };
    default:
      return state;
  }
}

/** Whatever happens to one that nobody drew up cannot be understood; a person looks at it. */
export function judgeDelegation(state: DelegationState | null, { type }: FoldableEvent): string | null {
  return state || type === 'delegation.drawnUp' ? null : 'delegation.unknown';
}

function drawnUp(
  { payload, at }: Extract<Known, { type: 'delegation.drawnUp' }>,
  event: FoldableEvent,
): DelegationState {
  const words = event.personal.reduce<JsonObject>((all, { data }) => ({ ...all, ...data }), {});
  return { ...payload, drawnUpAt: at, ...words, signing: null, revocation: null, endedAt: null, acts: [] };
}

function actOf(known: Extract<Known, { type: 'delegation.used' }>, event: FoldableEvent): DelegatedAct {
  const { clientId, ...act } = known.payload;
  return {
    ...act,
    ...personalOf(event, clientId),
    actId: known.id,
    at: known.at,
    staffId: staffIdOf(known),
    counter: known.actor.kind === 'staff' ? known.actor.counter : null,
    sending: { kind: 'waiting', problem: null },
  };
}

/** The first answer stands: an act is sent once. */
function withSending(state: DelegationState, actId: string, sending: Sending): DelegationState {
  const acts = state.acts.map((act) =>
    act.actId === actId && act.sending.kind === 'waiting' ? { ...act, sending } : act,
  );
  return { ...state, acts };
}

function staffIdOf({ actor }: Pick<Known, 'actor'>): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}
