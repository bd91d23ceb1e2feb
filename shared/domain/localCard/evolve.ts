import type { ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import type {
  LocalCardEvent,
  LocalCardChange,
  LocalCardState,
  PackSide,
} from '#shared/domain/localCard/types.ts';

type Known = LocalCardEvent & Omit<FoldableEvent, 'type' | 'payload'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveLocalCard(state: LocalCardState | null, event: FoldableEvent): LocalCardState | null {
  const known = event as unknown as Known;
  switch (known.type) {
    case 'localCard.saved': {
      const { card, situations, pack } = known.payload;
      return {
        ...changed(state, known),
        card: card as ServiceCard,
        situations,
        ...(pack ? { pack: pack as PackSide } : {}),
        contentRevision: event.id,
      };
    }
    case 'localCard.switchedOff':
      return { ...changed(state, known), isOff: true };
    case 'localCard.switchedOn':
      return { ...changed(state, known), isOff: false };
    case 'localCard.termSet':
      return {
        ...changed(state, known),
        term: known.payload.term as ServiceLevelTerms | null,
        contentRevision: event.id,
      };
    default:
      return state;
  }
}

function changed(state: LocalCardState | null, event: Known): LocalCardState {
  const { centreId, cardId } = event.payload;
  const change = {
    revision: event.id,
    what: event.type,
    fields: event.type === 'localCard.saved' ? event.payload.fields : [],
    ...settledBy(state, event),
    at: event.at,
    staffId: event.actor.kind === 'staff' ? event.actor.staffId : null,
  };
  const before = state ?? {
    centreId,
    cardId,
    contentRevision: null,
    card: null,
    situations: [],
    isOff: false,
    term: null,
    history: [],
  };
  return { ...before, revision: event.id, history: [...before.history, change] };
}

function settledBy(state: LocalCardState | null, event: Known): Pick<LocalCardChange, 'settled'> {
  const pack = event.type === 'localCard.saved' ? event.payload.pack : undefined;
  return pack && state && state.card !== null ? { settled: pack.catalogueVersion } : {};
}

/** Two people changed one card apart from each other: only one of them saw what the card says now. */
export function judgeLocalCard(state: LocalCardState | null, event: FoldableEvent): string | null {
  const basedOn = event.payload['basedOn'];
  return basedOn === (state?.revision ?? null) ? null : 'localCard.changedElsewhere';
}
