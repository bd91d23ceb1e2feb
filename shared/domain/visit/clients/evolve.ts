import type { FoldableEvent } from '#shared/domain/event.ts';
import { clientNumberOf, clientsOf, shownClient } from '#shared/domain/visit/clients/clients.ts';
import type { VisitClient, VisitEvent, VisitEventType, VisitState } from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** Who is served on one ticket; of the client at hand the visit's own fields speak, and the list follows them. */
export function evolveClients(state: VisitState, event: Known): VisitState {
  switch (event.type) {
    case 'visit.clientAdded': {
      const { number } = event.payload;
      const added: VisitClient = { number, clientId: null, identityCheck: null, representative: null };
      return turnTo({ ...state, clients: [...clientsOf(state), added] }, number);
    }
    case 'visit.clientChosen':
      return turnTo(state, event.payload.number);
    case 'visit.clientRemoved': {
      const { number } = event.payload;
      const clients = clientsOf(state).filter((client) => client.number !== number);
      const first = clients[0];
      if (!first) return state;
      return turnTo({ ...state, clients }, number === clientNumberOf(state) ? first.number : null);
    }
    default:
      return keepShown(state);
  }
}

/** Turning from one client to the other, or ticking what is done, is no step on the way. */
export const NO_STEPS = [
  'visit.clientChosen',
  'visit.guidedTicked',
  'visit.guidedMoved',
] as const satisfies readonly VisitEventType[];

export function isStep(type: VisitEventType): boolean {
  return !(NO_STEPS as readonly VisitEventType[]).includes(type);
}

/** Null: whoever is served stays. */
function turnTo(state: VisitState, number: number | null): VisitState {
  const client = clientsOf(state).find((each) => each.number === number);
  if (!client) return state;
  const { number: clientNumber, ...known } = client;
  return { ...state, clientNumber, ...known };
}

function keepShown(state: VisitState): VisitState {
  if (!state.clients) return state;
  const shown = shownClient(state);
  const kept = state.clients.find(({ number }) => number === shown.number);
  const isSame =
    kept?.clientId === shown.clientId &&
    kept.identityCheck === shown.identityCheck &&
    kept.representative === shown.representative;
  if (isSame) return state;
  return {
    ...state,
    clients: state.clients.map((client) => (client.number === shown.number ? shown : client)),
  };
}
