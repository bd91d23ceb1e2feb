import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Actor, NewEvent, StoredEvent } from '#shared/domain/event.ts';
import { eventHash, personalHash, type UnsealedEvent } from '#shared/sync/chain.ts';
import { sha256 } from '../secrets.ts';
import type { AggregateRef } from './aggregates.ts';
import type { LockedFeed } from './feeds.ts';

/** A fact of the back-office's own before it has its place in a chain. */
export type OwnFact = AggregateRef & {
  readonly fact: NewEvent;
  readonly actor: Actor;
  readonly commandId: string;
};

/** Appends the facts to the chain of the feed, which is their device. */
export function seal(feed: LockedFeed, facts: readonly OwnFact[], now: number): StoredEvent[] {
  return facts.map(({ aggregate, aggregateId, fact, actor, commandId }) => {
    feed.deviceSeq += 1;
    const unsealed = {
      id: v7(),
      deviceId: feed.deviceId,
      incarnation: feed.incarnation,
      deviceSeq: feed.deviceSeq,
      aggregate,
      aggregateId,
      type: fact.type,
      version: fact.version,
      at: now,
      clockOffsetMs: 0,
      actor,
      commandId,
      undoOf: fact.undoOf ?? null,
      payload: fact.payload,
      personal: (fact.personal ?? []).map(({ subjectId, data }) => {
        const salt = randomBytes(16).toString('base64url');
        return { subjectId, hash: personalHash(salt, data, sha256), salt, data };
      }),
      prevHash: feed.head,
    } as unknown as UnsealedEvent;
    feed.head = eventHash(unsealed, sha256);
    return { ...unsealed, hash: feed.head };
  });
}
