import { randomUUID } from 'node:crypto';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import type { Transaction } from '../database.ts';
import { lockAggregates } from '../journal/aggregates.ts';
import { centreFeed } from '../journal/feeds.ts';
import { record, type JournalContext } from '../journal/record.ts';

/**
 * Into the way of each card, at the centres that know it: who looked is told where the client may ask (ASE-08). The asking
 * centre has it in its own way already.
 * @returns by card, the event that says so
 */
export async function tellOthers(
  tx: Transaction,
  centreId: string,
  cards: readonly string[],
  why: Pick<AccessEvent['payload'], 'what' | 'purpose'>,
  context: JournalContext,
): Promise<ReadonlyMap<string, string>> {
  const [centre] = await tx<{ name: string }[]>`select name from centre where id = ${centreId}`;
  const actor = { kind: 'system', name: centre?.name ?? '' } as const;
  const fact: AccessEvent = {
    type: 'access.shown',
    version: 1,
    payload: { ...why, visitId: null },
  };
  const clients = await lockAggregates(
    tx,
    cards.map((aggregateId) => ({ aggregate: 'client', aggregateId })),
  );
  const commandId = randomUUID();
  for (const { id, readers } of clients.all()) {
    const feeds = [...readers]
      .filter((feedId) => feedId.startsWith('centre/') && feedId !== centreFeed(centreId))
      .sort();
    const [originFeed] = feeds;
    if (originFeed === undefined) continue;
    const ref = { aggregate: 'access', aggregateId: id } as const;
    const aggregates = await lockAggregates(tx, [ref]);
    for (const feedId of feeds) aggregates.of(ref).readers.add(feedId);
    await record(tx, context, {
      aggregates,
      judged: [],
      own: [{ ...ref, fact, actor, commandId }],
      originFeed,
    });
  }
  const told = await tx<{ cardId: string; id: string }[]>`
    select aggregate_id as "cardId", id from event
    where aggregate = 'access' and aggregate_id = any(${[...cards]}::uuid[]) and command_id = ${commandId}`;
  return new Map(told.map(({ cardId, id }) => [cardId, id]));
}
