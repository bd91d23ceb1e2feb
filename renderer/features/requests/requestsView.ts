import { create } from 'zustand';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';

export type RequestFilter = InputOf<'request.list'>['filter'];
export type RequestRow = OutputOf<'request.list'>['rows'][number];

type RequestsView = {
  readonly filter: RequestFilter;
  readonly text: string;
  /** Only this client's requests, e.g. after the palette found the client. */
  readonly client: { readonly id: string; readonly name: string } | null;
  /** The request that was open last: the list puts the focus back on it. */
  readonly lastOpened: string | null;
};

/** What the list shows; kept while a request is open, so that going back finds the same place. */
export const useRequestsView = create<RequestsView>()(() => ({
  filter: 'open',
  text: '',
  client: null,
  lastOpened: null,
}));

export function showClient(client: { readonly id: string; readonly name: string }): void {
  useRequestsView.setState({ client, filter: 'all', text: '', lastOpened: null });
}

/** All requests about one service. */
export function showService(name: string): void {
  useRequestsView.setState({ client: null, filter: 'all', text: name, lastOpened: null });
}
