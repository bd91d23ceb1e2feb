import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import { clientNumberOf, clientsOf, FIRST_CLIENT, hasOutcome } from '#shared/domain/visit/clients/clients.ts';
import { sessionsOfClient } from '#shared/domain/visit/guided/sessions.ts';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';

export type ClientsCommand =
  | { readonly kind: 'addClient' }
  | { readonly kind: 'chooseClient'; readonly number: number }
  | { readonly kind: 'removeClient'; readonly number: number };

export type ClientsRule =
  | 'visit.notInService'
  | 'visit.oneClientAsks'
  | 'visit.tooManyClients'
  | 'visit.clientUnknown'
  | 'visit.onlyClient'
  | 'visit.clientServed';

/** More than a family with everybody's papers; a tour gets more tickets. */
export const MOST_CLIENTS = 12;

export const isClientsCommand = commandsOf<ClientsCommand>(['addClient', 'chooseClient', 'removeClient']);

/** QUE-08: one ticket, and nobody stands in line again for the child's or the neighbour's matter. */
export function decideClients(state: VisitState, command: ClientsCommand): Decision<VisitEvent, ClientsRule> {
  if (state.status !== 'serving') return refused('visit.notInService');
  const clients = clientsOf(state);
  if (command.kind === 'addClient') {
    // Whoever calls or writes asks one question; the next one is a call of its own.
    if (state.contact) return refused('visit.oneClientAsks');
    if (clients.length >= MOST_CLIENTS) return refused('visit.tooManyClients');
    const added = state.steps.filter(({ type }) => type === 'visit.clientAdded').length;
    // The number of one who was taken out is not given again: something may still be filed under it.
    const number = FIRST_CLIENT + added + 1;
    return happened({ type: 'visit.clientAdded', version: 1, payload: { number } });
  }
  const { number } = command;
  if (!clients.some((client) => client.number === number)) return refused('visit.clientUnknown');
  if (command.kind === 'chooseClient') {
    // Two windows may turn to one client: nothing is wrong then, and nothing happens.
    if (number === clientNumberOf(state)) return happened();
    return happened({ type: 'visit.clientChosen', version: 1, payload: { number } });
  }
  if (clients.length === 1) return refused('visit.onlyClient');
  if (hasOutcome(state, number) || sessionsOfClient(state, number).length > 0)
    return refused('visit.clientServed');
  return happened({ type: 'visit.clientRemoved', version: 1, payload: { number } });
}
