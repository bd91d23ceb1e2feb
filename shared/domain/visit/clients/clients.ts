import type { Outcome, VisitClient, VisitState } from '#shared/domain/visit/types.ts';

/** The first client's number, and the only one's. */
export const FIRST_CLIENT = 1;

type Several = Pick<VisitState, 'clients' | 'clientNumber' | 'clientId' | 'identityCheck' | 'representative'>;

/** Everybody served on this ticket, in the order they were begun. */
export function clientsOf(state: Several): readonly VisitClient[] {
  return state.clients ?? [shownClient(state)];
}

/** Number of the client who is being served now. */
export function clientNumberOf({ clientNumber = FIRST_CLIENT }: Pick<VisitState, 'clientNumber'>): number {
  return clientNumber;
}

/** The one being served now, as the visit itself knows them. */
export function shownClient(state: Several): VisitClient {
  const { clientId, identityCheck, representative } = state;
  return { number: clientNumberOf(state), clientId, identityCheck, representative };
}

/** Those of whom nobody has said yet what came of it (QUE-03). */
export function withoutOutcome(state: Several & Pick<VisitState, 'outcomes'>): readonly VisitClient[] {
  return clientsOf(state).filter(({ number }) => !hasOutcome(state, number));
}

export function hasOutcome({ outcomes }: Pick<VisitState, 'outcomes'>, number: number): boolean {
  return outcomes.some(({ clientNumber = FIRST_CLIENT }) => clientNumber === number);
}

/** What an event says of the client it is about; nothing while there is only one, as in earlier versions. */
export function aboutClient(
  state: Several,
  number = clientNumberOf(state),
): { readonly clientNumber?: number } {
  return state.clients ? { clientNumber: number } : {};
}

/** Who that is; null while nobody has said, or when this client was taken out again. */
export function clientIdOf(state: Several, number = FIRST_CLIENT): string | null {
  return clientsOf(state).find((client) => client.number === number)?.clientId ?? null;
}

/** What came of the visit for this client; on a ticket with one, everything did. */
export function outcomesOf(
  state: Several & Pick<VisitState, 'outcomes'>,
  clientId: string,
): readonly Outcome[] {
  const { clients, outcomes } = state;
  if (!clients) return outcomes;
  const numbers = clients.filter((client) => client.clientId === clientId).map(({ number }) => number);
  return outcomes.filter(({ clientNumber = FIRST_CLIENT }) => numbers.includes(clientNumber));
}
