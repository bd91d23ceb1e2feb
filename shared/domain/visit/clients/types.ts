import type { NewEvent } from '#shared/domain/event.ts';

/**
 * Several clients on one ticket (QUE-08): a family, a neighbour's papers. `number` counts them from one; whoever is
 * linked, checked and represented afterwards is the client of that number.
 */
export type ClientsEvent =
  | NewEvent<'visit.clientAdded', { readonly number: number }>
  /** Turned to a client who was here before. */
  | NewEvent<'visit.clientChosen', { readonly number: number }>
  /** Opened by mistake: nothing was done for this one. */
  | NewEvent<'visit.clientRemoved', { readonly number: number }>;
