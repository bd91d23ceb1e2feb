import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';
import { verifyChain, GENESIS_HASH } from '#shared/sync/chain.ts';
import { pullResponse, type FeedEntry } from '#shared/sync/messages.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { headOfOutbox } from '#db/journal/chains.ts';
import { acknowledge, applyFeed, forgetPlaces } from '#db/journal/feed.ts';
import { isFromFuture } from '#db/journal/future.ts';
import { findEvent, unsentEvents } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState, understandAgain } from '#db/journal/states.ts';
import { sha256 } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import { PROJECTION_TABLES } from '#db/repositories/projections.ts';
import { searchClients } from '#db/search/clients.ts';
import { clientRegistered, requestRegistered, ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, record, temporaryDatabase } from '#tests/factories/journal.ts';

const called = {
  type: 'visit.called',
  version: 1,
  payload: { counter: '1. lodziņš', callNumber: 1, dueAt: 0, waitedMinutes: 3 },
} as const;

const entry = (event: StoredEvent, seq: number, verdict: 'applied' | 'contradicted' = 'applied'): FeedEntry =>
  // The schema's type has no brands and mutable lists; the values are the same.
  ({
    seq,
    verdict,
    reason: verdict === 'applied' ? null : 'request.alreadyHandedOver',
    event,
  }) as unknown as FeedEntry;

describe('the journal', () => {
  it('chains the events of a device from the first one on', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    record(db, aRecording(device), 'visit', randomUUID(), ticketIssued(), called);
    const events = unsentEvents(db, device, 10);
    expect(events.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2]);
    expect(verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, events, sha256)).toBeNull();
  });

  it('sends by the order of the chain, whatever order the rows stand in', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    record(db, aRecording(device), 'visit', randomUUID(), ticketIssued(), called);
    // As after a copy of this file that had gone on was taken in, and its events are to be sent again.
    db.exec('UPDATE events SET device_seq = 3 - device_seq + 10');
    expect(unsentEvents(db, device, 1).map(({ deviceSeq }) => deviceSeq)).toEqual([11]);
    expect(headOfOutbox(db)).toBe(unsentEvents(db, device, 1)[0]?.id);
  });

  it('notices a changed payload, a removed event and changed personal data', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    const client = randomUUID();
    record(db, aRecording(device), 'client', client, clientRegistered(client));
    record(db, aRecording(device), 'visit', randomUUID(), ticketIssued(), called);
    const genesis = { deviceSeq: 0, hash: GENESIS_HASH };
    const [first, second, third] = unsentEvents(db, device, 10);
    if (!first || !second || !third) throw new Error('three events were written');
    const data = { ...first.personal[0]?.data, familyName: 'Cits' };
    const otherName = { ...first, personal: [{ ...first.personal[0]!, data }] };
    expect(verifyChain(genesis, [first, { ...second, payload: {} }, third], sha256)?.fault).toBe('hash');
    expect(verifyChain(genesis, [first, third], sha256)?.fault).toBe('sequence');
    expect(verifyChain(genesis, [otherName], sha256)?.fault).toBe('personal');
  });

  it('stays valid when personal data are erased', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    const client = randomUUID();
    record(db, aRecording(device), 'client', client, clientRegistered(client));
    db.prepare('UPDATE event_personal SET data = NULL, salt = NULL').run();
    expect(
      verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, unsentEvents(db, device, 10), sha256),
    ).toBeNull();
  });

  it('ignores what was undone', () => {
    const db = temporaryDatabase();
    const visit = randomUUID();
    const [, call] = record(db, aRecording(aDevice()), 'visit', visit, ticketIssued(), called);
    if (!call) throw new Error('the call was written');
    expect(loadState(db, 'visit', visit)?.status).toBe('called');
    const undone = {
      type: 'visit.undone',
      version: 1,
      payload: { what: 'visit.called' },
      undoOf: call.id,
    } as const;
    record(db, aRecording(aDevice()), 'visit', visit, undone);
    expect(loadState(db, 'visit', visit)).toMatchObject({ status: 'waiting', calls: 0, calledAt: null });
  });

  it('understands again, after an update, what it only carried before', () => {
    const db = temporaryDatabase();
    const visit = randomUUID();
    record(db, aRecording(aDevice()), 'visit', visit, ticketIssued(), called);
    // As an older program would have left it: the call was not known to it.
    db.exec(`UPDATE events SET from_future = 1 WHERE type = 'visit.called'`);
    db.exec(`UPDATE visits SET status = 'waiting', state = json_set(state, '$.status', 'waiting')`);
    understandAgain(db);
    expect(loadState(db, 'visit', visit)?.status).toBe('called');
    expect(isFromFuture(db, visit)).toBe(false);
  });

  it('keeps an event of an unknown type or a newer version without folding it', () => {
    const db = temporaryDatabase();
    const visit = randomUUID();
    record(db, aRecording(aDevice()), 'visit', visit, ticketIssued(), {
      type: 'visit.teleported',
      version: 3,
      payload: {},
    });
    expect(loadState(db, 'visit', visit)?.status).toBe('waiting');
  });

  it('rebuilds the same tables from the events alone (invariant 3)', () => {
    const db = temporaryDatabase();
    const recording = aRecording(aDevice());
    // More aggregates than are folded together.
    for (let index = 0; index < 130; index += 1) {
      const client = randomUUID();
      record(db, recording, 'client', client, clientRegistered(client, { givenName: `Vārds${index}` }));
      record(db, recording, 'visit', randomUUID(), ticketIssued({ ticket: `A${index}` }), called);
      record(db, recording, 'visit', randomUUID(), ticketIssued({ ticket: `B${index}` }), ...family(client));
      record(db, recording, 'request', randomUUID(), requestRegistered(client));
    }
    const before = dump(db);
    rebuild(db);
    expect(dump(db)).toEqual(before);
    expect(searchClients(db, 'vards129', 10)).toHaveLength(1);
  });
});

describe('taking in the feed', () => {
  it('marks exactly the answered events', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    const [first, second, third] = record(
      db,
      aRecording(device),
      'visit',
      randomUUID(),
      ticketIssued(),
      called,
      called,
    );
    if (!first || !second || !third) throw new Error('three events were written');
    acknowledge(db, [{ id: second.id, duplicate: false, verdict: 'applied', reason: null }]);
    expect(unsentEvents(db, device, 10).map(({ id }) => id)).toEqual([first.id, third.id]);
  });

  it('folds the server order first and the local events after it', () => {
    const here = temporaryDatabase();
    const there = temporaryDatabase();
    const client = randomUUID();
    const request = randomUUID();
    const [registered] = record(there, aRecording(aDevice()), 'request', request, requestRegistered(client));
    if (!registered) throw new Error('the request was written');
    applyFeed(here, [entry(registered, 1)], { epoch: 'e', seq: 1 });
    const receipt = {
      type: 'request.receiptIssued',
      version: 1,
      payload: { copy: 1, language: 'lv' },
    } as const;
    record(here, aRecording(aDevice()), 'request', request, receipt);
    const accepted = { type: 'request.accepted', version: 1, payload: { ownerReference: 'VSAA-1' } } as const;
    const [fromOwner] = record(there, aRecording(aDevice()), 'request', request, accepted);
    if (!fromOwner) throw new Error('the acceptance was written');
    applyFeed(here, [entry(fromOwner, 2)], { epoch: 'e', seq: 2 });
    expect(loadState(here, 'request', request)).toMatchObject({ status: 'acceptedByOwner', receipts: 1 });
  });

  it('keeps a contradicted event but folds it out', () => {
    const db = temporaryDatabase();
    const visit = randomUUID();
    const [, call] = record(db, aRecording(aDevice()), 'visit', visit, ticketIssued(), called);
    if (!call) throw new Error('the call was written');
    acknowledge(db, [{ id: call.id, duplicate: false, verdict: 'contradicted', reason: 'visit.elsewhere' }]);
    expect((loadState(db, 'visit', visit) as VisitState).status).toBe('waiting');
    expect(findEvent(db, call.id)).toMatchObject({ verdict: 'contradicted', reason: 'visit.elsewhere' });
  });

  it('is applied twice with the same effect as once', () => {
    const here = temporaryDatabase();
    const there = temporaryDatabase();
    const events = record(there, aRecording(aDevice()), 'visit', randomUUID(), ticketIssued(), called);
    const page = events.map((event, index) => entry(event, index + 1));
    applyFeed(here, page, { epoch: 'e', seq: 2 });
    const once = dump(here);
    applyFeed(here, page, { epoch: 'e', seq: 2 });
    expect(dump(here)).toEqual(once);
  });

  it('keeps what a newer program calls its own, and goes on with what it knows', () => {
    const here = temporaryDatabase();
    const there = temporaryDatabase();
    const visit = randomUUID();
    const [known] = record(there, aRecording(aDevice()), 'visit', visit, ticketIssued());
    if (!known) throw new Error('an event was written');
    const future = { ...known, id: randomUUID(), aggregate: 'excursion', type: 'excursion.planned' };
    const unknown = {
      ...future,
      aggregateId: randomUUID(),
      deviceId: randomUUID(),
    } as unknown as StoredEvent;
    const page = { epoch: 'e', more: false, entries: [entry(unknown, 1), entry(known, 2)] };
    applyFeed(here, pullResponse.parse(page).entries, { epoch: 'e', seq: 2 });
    expect(loadState(here, 'visit', visit)?.status).toBe('waiting');
    expect(findEvent(here, unknown.id)?.event).toMatchObject({ aggregate: 'excursion' });
    expect(isFromFuture(here, unknown.aggregateId)).toBe(true);
    rebuild(here);
    understandAgain(here);
    expect(loadState(here, 'visit', visit)?.status).toBe('waiting');
  });

  it('sends everything of its own again after the history of the server was restored', () => {
    const db = temporaryDatabase();
    const device = aDevice();
    const [first] = record(db, aRecording(device), 'visit', randomUUID(), ticketIssued());
    if (!first) throw new Error('an event was written');
    acknowledge(db, [{ id: first.id, duplicate: false, verdict: 'applied', reason: null }]);
    forgetPlaces(db, device);
    expect(unsentEvents(db, device, 10)).toHaveLength(1);
  });
});

/** Two clients on one ticket. */
function family(clientId: string): VisitEvent[] {
  const linked: VisitEvent = { type: 'visit.clientLinked', version: 1, payload: { clientId } };
  return [{ type: 'visit.clientAdded', version: 1, payload: { number: 2 } }, linked];
}

function dump(db: Db): unknown {
  return Object.fromEntries(
    PROJECTION_TABLES.map((table) => {
      const columns = table === 'clients' ? 'id, kind, code, name, phone, state' : '*';
      return [table, db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all()];
    }),
  );
}
