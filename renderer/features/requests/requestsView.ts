import { create } from 'zustand';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';

export type RequestFilter = InputOf<'request.list'>['filter'];
export type RequestRow = OutputOf<'request.list'>['rows'][number];

/** What there is to be done, and the register of all; of each its filters. */
export const FILTERS = {
  work: ['work', 'untaken', 'returned', 'waiting', 'awaited'],
  register: ['open', 'overdue', 'mine', 'unsent', 'all'],
} as const satisfies Record<string, readonly RequestFilter[]>;
export type FilterGroup = keyof typeof FILTERS;

type RequestsView = {
  /** Null until one is chosen: specialists begin with what they have to do. */
  readonly filter: RequestFilter | null;
  readonly text: string;
  /** Only this client's requests, e.g. after the palette found the client. */
  readonly client: { readonly id: string; readonly name: string } | null;
  /** The request that was open last: the list puts the focus back on it. */
  readonly lastOpened: string | null;
};

/** What the list shows; kept while a request is open, so that going back finds the same place. */
export const useRequestsView = create<RequestsView>()(() => ({
  filter: null,
  text: '',
  client: null,
  lastOpened: null,
}));

export function groupOf(filter: RequestFilter): FilterGroup {
  return (FILTERS.work as readonly RequestFilter[]).includes(filter) ? 'work' : 'register';
}

export function showClient(client: { readonly id: string; readonly name: string }): void {
  useRequestsView.setState({ client, filter: 'all', text: '', lastOpened: null });
}

/** Those whose promised day is over. */
export function showLate(): void {
  useRequestsView.setState({ client: null, filter: 'overdue', text: '', lastOpened: null });
}

/** All requests about one service. */
export function showService(name: string): void {
  useRequestsView.setState({ client: null, filter: 'all', text: name, lastOpened: null });
}
