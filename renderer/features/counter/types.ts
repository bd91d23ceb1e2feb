import type { OutputOf } from '#shared/api/contract.ts';

export type VisitView = OutputOf<'visit.get'>;
export type GuidedSession = VisitView['guided'][number];
export type Queue = OutputOf<'queue.list'>;
export type QueueRow = Queue['waiting'][number];
export type ClientView = OutputOf<'client.get'>;
export type Draft = OutputOf<'request.draft'>;
export type RequestView = OutputOf<'request.get'>;

/** What the middle column shows of a visit. */
export type Place =
  /** Searching for a client, also when one is linked already. */
  | { readonly kind: 'client'; readonly isSearching?: true }
  /** `again`: the void registration in whose place one is made. */
  | { readonly kind: 'card'; readonly again?: string }
  | { readonly kind: 'draft'; readonly draftId: string }
  | { readonly kind: 'guided'; readonly sessionId: string }
  | { readonly kind: 'request'; readonly requestId: string }
  /** With the result that was asked for elsewhere, if any. */
  | { readonly kind: 'deliver'; readonly requestId: string | null }
  | { readonly kind: 'notes' };

export type DialogKind =
  'park' | 'handOff' | 'finish' | 'room' | 'whoHelps' | 'clients' | 'represent' | 'preference';
