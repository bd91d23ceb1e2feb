import type { StoredEvent } from '#shared/domain/event.ts';
import { eventHash, verifyChain, type ChainFault } from '#shared/sync/chain.ts';
import type { PushAnswer, PushRefusal, Verdict } from '#shared/sync/messages.ts';
import type { Transaction } from './database.ts';
import { eraseMergedLate } from './erasure.ts';
import { lockErasures, withoutErased } from './erasureLedger.ts';
import { queueErasures } from './erasureRequests.ts';
import type { ForgottenFile } from './files/attachments.ts';
import { lockAggregates, refOf } from './journal/aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow } from './journal/events.ts';
import { centreFeed } from './journal/feeds.ts';
import { doubleBookingTasks, lockAppointments } from './journal/doubleBookings.ts';
import { judgeEvents } from './journal/judge.ts';
import { representationsUsed, tellLateUses } from './journal/lateRepresentations.ts';
import { lateRevocationTasks } from './journal/lateRevocations.ts';
import { moneyContradictionTasks } from './journal/moneyContradictions.ts';
import { openTasks } from './journal/reconciliation.ts';
import { record, type JournalContext } from './journal/record.ts';
import { isSignedBy, sha256 } from './secrets.ts';
import { queueSubmissions } from './submissions.ts';

/** The device that pushes, as its token says. */
export type PushingDevice = {
  readonly deviceId: string;
  readonly centreId: string;
  readonly publicKey: string;
};

export type Push = {
  readonly incarnation: number;
  readonly events: readonly StoredEvent[];
  readonly signature: string;
};

/** The batch does not continue the device's chain; nothing of it was taken in. */
export class PushRefused extends Error {
  readonly refusal: PushRefusal;
  constructor(refusal: PushRefusal) {
    super(refusal.code);
    this.name = 'PushRefused';
    this.refusal = refusal;
  }
}

export type Accepted = {
  readonly answers: readonly PushAnswer[];
  /** To be removed from their folder once the transaction is through. */
  readonly forgotten: readonly ForgottenFile[];
};

/** Takes a batch in, whole or not at all. What is known already gets its first answer again. */
export async function acceptPush(
  tx: Transaction,
  device: PushingDevice,
  push: Push,
  context: JournalContext,
): Promise<Accepted> {
  const { events, incarnation } = push;
  const [head, known] = await Promise.all([
    lockChain(tx, device.deviceId, incarnation),
    findKnown(tx, device.deviceId, push),
  ]);
  const fresh = freshPart(push, head, known, device.publicKey);
  const { resealed, unseen: arrived } = splitResealed(fresh, known);
  const hasMerge = arrived.some(({ type }) => type === 'client.merged');
  if (hasMerge) await lockErasures(tx);
  const unseen = await withoutErased(tx, arrived);

  await lockAppointments(tx, device.centreId, unseen);
  const aggregates = await lockAggregates(tx, [...unseen.map(refOf), ...representationsUsed(unseen)]);
  const judged = await judgeEvents(tx, aggregates, unseen);
  const own = [
    ...(await openTasks(tx, judged, device.centreId)),
    ...(await doubleBookingTasks(tx, judged, aggregates, device.centreId)),
    ...moneyContradictionTasks(judged, aggregates, device.centreId),
    ...(await lateRevocationTasks(tx, judged, aggregates, device.centreId)),
  ];
  if (own.length > 0) await lockAggregates(tx, own, aggregates);
  if (judged.length > 0) {
    await record(tx, context, { aggregates, judged, own, originFeed: centreFeed(device.centreId) });
  }
  await tellLateUses(tx, judged, context);
  const forgotten = hasMerge ? await eraseMergedLate(tx, judged, context) : [];
  await queueSubmissions(tx, judged, context.now);
  await queueErasures(tx, judged, context.now);
  await insertResealed(tx, resealed);
  await moveHead(tx, device.deviceId, incarnation, events.at(-1), context.now);

  const answers = new Map(
    judged.map(({ event, verdict, reason }) => [event.id as string, { verdict, reason }]),
  );
  return {
    forgotten,
    answers: events.map(({ id }) => {
      const answer = answers.get(id) ?? known.byId.get(id);
      if (!answer) throw new Error('an event of the batch was left without an answer');
      return { id, duplicate: !answers.has(id), verdict: answer.verdict, reason: answer.reason };
    }),
  };
}

type Head = { readonly deviceSeq: number; readonly hash: string };

async function lockChain(tx: Transaction, deviceId: string, incarnation: number): Promise<Head> {
  // All chains of the device: what it saved in a file may be handed in while it sends the same events in a later one.
  const chains = await tx<{ incarnation: number; device_seq: number; head: string }[]>`
    select incarnation, device_seq, head from enrolment
    where device_id = ${deviceId} order by incarnation
    for no key update`.execute();
  const row = chains.find((chain) => chain.incarnation === incarnation);
  // An incarnation that was never given out can only be a mix-up of files.
  if (!row) throw new PushRefused({ code: 'cloned', deviceSeq: 1 });
  return { deviceSeq: row.device_seq, hash: row.head };
}

type KnownEvent = {
  readonly id: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
};
type Known = { readonly byId: ReadonlyMap<string, KnownEvent>; readonly hashAt: ReadonlyMap<number, string> };

/** What the journal holds of the batch: by id, and by place in this chain. */
async function findKnown(tx: Transaction, deviceId: string, { incarnation, events }: Push): Promise<Known> {
  const seqs = events.map(({ deviceSeq }) => deviceSeq);
  const [byId, links] = await Promise.all([
    tx<KnownEvent[]>`
      select id, hash, verdict, reason from event
      where id = any(${events.map(({ id }) => id)}::uuid[])`.execute(),
    tx<{ device_seq: number; hash: string }[]>`
      select device_seq, hash from event
      where device_id = ${deviceId} and incarnation = ${incarnation} and device_seq = any(${seqs}::bigint[])
      union all
      select device_seq, hash from resealed_event
      where device_id = ${deviceId} and incarnation = ${incarnation}
        and device_seq = any(${seqs}::bigint[])`.execute(),
  ]);
  return {
    byId: new Map(byId.map((event) => [event.id, event])),
    hashAt: new Map(links.map(({ device_seq, hash }) => [device_seq, hash])),
  };
}

/** The events behind the known head, verified; refuses the batch when it does not continue the chain. */
function freshPart(push: Push, head: Head, known: Known, publicKey: string): readonly StoredEvent[] {
  const { events, signature } = push;
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return [];
  if (first.deviceSeq > head.deviceSeq + 1)
    throw new PushRefused({ code: 'gap', expectedSeq: head.deviceSeq + 1 });
  const old = events.filter(({ deviceSeq }) => deviceSeq <= head.deviceSeq);
  const copied = old.find(({ deviceSeq, hash }) => known.hashAt.get(deviceSeq) !== hash);
  if (copied) throw new PushRefused({ code: 'cloned', deviceSeq: copied.deviceSeq });

  const fresh = events.slice(old.length);
  const fault = faultOf(head, fresh);
  if (fault) {
    // Its predecessor is another than ours: the device, or its copy, went on from an older file.
    const isFork = fault.fault === 'link' && fault.deviceSeq === head.deviceSeq + 1;
    throw new PushRefused({ code: isFork ? 'cloned' : 'chainBroken', deviceSeq: fault.deviceSeq });
  }
  if (!isSignedBy(publicKey, last.hash, signature)) {
    throw new PushRefused({ code: 'chainBroken', deviceSeq: last.deviceSeq });
  }
  return fresh;
}

/** A text that has no canonical form (half a character, a nesting without end) cannot have been sealed. */
function faultOf(head: Head, fresh: readonly StoredEvent[]): ChainFault | null {
  try {
    return verifyChain(head, fresh, sha256);
  } catch {
    return { deviceSeq: head.deviceSeq + 1, fault: 'hash' };
  }
}

/** A device that was enrolled anew seals its unsent events again; some may have arrived before. */
function splitResealed(fresh: readonly StoredEvent[], known: Known) {
  const resealed: StoredEvent[] = [];
  const unseen: StoredEvent[] = [];
  const ids = new Set<string>();
  for (const event of fresh) {
    if (ids.has(event.id)) throw new PushRefused({ code: 'chainBroken', deviceSeq: event.deviceSeq });
    ids.add(event.id);
    (known.byId.has(event.id) ? resealed : unseen).push(event);
  }
  return { resealed, unseen };
}

async function insertResealed(tx: Transaction, resealed: readonly StoredEvent[]): Promise<void> {
  for (const event of resealed) {
    await requireSameContent(tx, event);
    await tx`
      insert into resealed_event (device_id, incarnation, device_seq, event_id, hash)
      values (${event.deviceId}, ${event.incarnation}, ${event.deviceSeq}, ${event.id}, ${event.hash})`;
  }
}

/** One id must not stand for two facts: the stored one, put in the new place, has to give the new hash. */
async function requireSameContent(tx: Transaction, event: StoredEvent): Promise<void> {
  const [row] = await tx<EventRow[]>`select ${eventColumns(tx)} from event where id = ${event.id}`;
  if (!row) return;
  const { hash: _hash, ...stored } = toStoredEvent(row);
  const { deviceId, incarnation, deviceSeq, prevHash } = event;
  const moved = eventHash({ ...stored, deviceId, incarnation, deviceSeq, prevHash }, sha256);
  if (moved !== event.hash) throw new PushRefused({ code: 'chainBroken', deviceSeq: event.deviceSeq });
}

async function moveHead(
  tx: Transaction,
  deviceId: string,
  incarnation: number,
  last: StoredEvent | undefined,
  now: number,
): Promise<void> {
  if (!last) return;
  await tx`
    update enrolment set
      head = case when device_seq < ${last.deviceSeq} then ${last.hash} else head end,
      device_seq = greatest(device_seq, ${last.deviceSeq}),
      last_push_at = ${new Date(now)}
    where device_id = ${deviceId} and incarnation = ${incarnation}`;
}
