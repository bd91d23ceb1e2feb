import { isDeepStrictEqual } from 'node:util';
import type { Topic } from '#shared/api/topics.ts';
import { headOfOutbox } from '#db/journal/chains.ts';
import type { Db } from '#db/open.ts';
import type { LinkState } from '#electron/office/backofficeLink.ts';
import type { SyncProblem } from '#electron/office/sync/problem.ts';

/** A head that does not move for this long although somebody answers is an alarm (design 4). */
export const STUCK_AFTER_MS = 60_000;

type StatusDeps = {
  readonly db: Db;
  readonly now: () => number;
  readonly publish: (topic: Topic, ids: readonly string[]) => void;
};

/** What is known of the connection, and telling the screens when it changes. */
export type Status = {
  state(): LinkState;
  /** What was learnt at the last try, without a look at the outbox. */
  isOnline(): boolean;
  isCut(): boolean;
  /** `unconnected` as long as no back-office is set up. */
  connected(): void;
  succeeded(nextTryAt: number | null): void;
  failed(problem: SyncProblem, nextTryAt: number | null): void;
  sending(isSending: boolean): void;
  cut(isCut: boolean): void;
  catalogueRefused(isRefused: boolean): void;
};

type Known = Omit<LinkState, 'isStuck'>;

export function createStatus({ db, now, publish }: StatusDeps): Status {
  let known: Known = {
    state: 'unconnected',
    since: null,
    lastTry: null,
    nextTryAt: null,
    isSending: false,
    isCut: false,
    catalogueRefused: false,
  };
  let answeredSince: number | null = null;
  let head: { readonly id: string; readonly since: number } | null = null;
  let published: LinkState | null = null;

  const isStuck = (): boolean => {
    const id = headOfOutbox(db);
    if (id !== head?.id) head = id === null ? null : { id, since: now() };
    if (!head || answeredSince === null) return false;
    return now() - Math.max(head.since, answeredSince) > STUCK_AFTER_MS;
  };
  const state = (): LinkState => ({ ...known, isStuck: isStuck() });
  const change = (changes: Partial<Known>): void => {
    const before = known;
    known = { ...known, ...changes };
    const after = state();
    if (before.isSending !== known.isSending || before.lastTry !== known.lastTry) publish('outbox', []);
    // Times of tries are shown in the outbox only.
    const shown = { ...after, lastTry: null, nextTryAt: null };
    if (isDeepStrictEqual(shown, published)) return;
    published = shown;
    publish('connection', []);
  };
  const standing = (name: 'online' | 'offline'): Pick<Known, 'state' | 'since'> =>
    known.state === name && known.since !== null
      ? { state: name, since: known.since }
      : { state: name, since: now() };

  return {
    state,
    isOnline: () => known.state === 'online',
    isCut: () => known.isCut,
    // Since when there has been no connection is not known before the first try.
    connected: () => change(known.state === 'unconnected' ? { state: 'offline' } : {}),
    succeeded(nextTryAt) {
      answeredSince ??= now();
      change({ ...standing('online'), lastTry: { at: now(), problem: null }, nextTryAt });
    },
    failed(problem, nextTryAt) {
      answeredSince = problem.wasAnswered ? (answeredSince ?? now()) : null;
      change({ ...standing('offline'), lastTry: { at: now(), problem: problem.code }, nextTryAt });
    },
    sending: (isSending) => change({ isSending }),
    cut: (isCut) => change({ isCut }),
    catalogueRefused: (catalogueRefused) => change({ catalogueRefused }),
  };
}
