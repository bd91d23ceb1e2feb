import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centreFeed } from '#backoffice/storage/journal/feeds.ts';
import { readFeed } from '#backoffice/storage/pull.ts';
import { isRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { GENESIS_HASH, verifyChain } from '#shared/sync/chain.ts';
import { asStoredEvent } from '#shared/sync/messages.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { sha256 } from '#db/journal/write.ts';
import { requestByNumber } from '#db/repositories/requests.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import {
  changeVisit,
  correctClient,
  issueTicket,
  registerClient,
  registerRequest,
} from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

/** Ten clients of a bus without a network: 20 commands each. */
function serve(office: SyncOffice, index: number): void {
  const counter = '1. lodziņš';
  const ticket = `A${String(index + 1).padStart(3, '0')}`;
  const visit = issueTicket(office, ticket);
  const client = registerClient(office, { familyName: `Klients ${index}` });
  changeVisit(office, visit, { kind: 'call', counter });
  changeVisit(office, visit, { kind: 'startService', counter });
  changeVisit(office, visit, { kind: 'linkClient', clientId: client });
  changeVisit(office, visit, {
    kind: 'checkIdentity',
    document: 'identityCard',
    method: 'lookedAt',
    validTo: '2099-01-01',
    numberEnd: '123',
  });
  correctClient(office, client, { phone: `+371 2000000${index}` });
  const requests = [
    registerRequest(office, client),
    registerRequest(office, client),
    registerRequest(office, client),
  ];
  for (const requestId of requests) {
    changeVisit(office, visit, { kind: 'recordOutcome', outcome: 'request', serviceId: null, requestId });
  }
  changeVisit(office, visit, { kind: 'addNote', text: 'Zvanīt pēc pusdienām' });
  changeVisit(office, visit, { kind: 'park', minutes: 5, note: '' });
  changeVisit(office, visit, { kind: 'resume', counter });
  changeVisit(office, visit, aHandoff({ handoffId: office.newId() }));
  changeVisit(office, visit, { kind: 'call', counter: '2. lodziņš' });
  changeVisit(office, visit, { kind: 'startService', counter: '2. lodziņš' });
  changeVisit(office, visit, { kind: 'finish', ratingOffered: true });
}

/** What the events say, by plain SQL over JSON: nothing of the rules' code is used. */
const BY_SQL_HERE = `
  SELECT 'request' AS kind, aggregate_id AS id,
    json_array(
      max(CASE WHEN type = 'request.registered' THEN payload ->> 'registerNumber' END),
      max(CASE WHEN type = 'request.registered' THEN payload ->> 'clientId' END),
      sum(type = 'request.receiptIssued')) AS facts
  FROM events WHERE aggregate = 'request' GROUP BY aggregate_id
  UNION ALL
  SELECT 'visit', aggregate_id,
    json_array(
      max(CASE WHEN type = 'visit.ticketIssued' THEN payload ->> 'ticket' END),
      max(CASE WHEN type = 'visit.clientLinked' THEN payload ->> 'clientId' END),
      sum(type = 'visit.outcomeRecorded'))
  FROM events WHERE aggregate = 'visit' GROUP BY aggregate_id
  UNION ALL
  SELECT 'client', aggregate_id, json_array((
      SELECT p.data ->> 'phone' FROM event_personal AS p JOIN events AS e ON e.id = p.event_id
      WHERE e.aggregate_id = events.aggregate_id ORDER BY e.n DESC LIMIT 1), NULL, count(*))
  FROM events WHERE aggregate = 'client' GROUP BY aggregate_id
  ORDER BY 1, 2`;

const IN_STATES_HERE = `
  SELECT 'request' AS kind, id, json_array(state ->> 'registerNumber', state ->> 'clientId', state ->> 'receipts') AS facts
  FROM requests
  UNION ALL
  SELECT 'visit', id, json_array(state ->> 'ticket', state ->> 'clientId', json_array_length(state, '$.outcomes')) FROM visits
  UNION ALL
  SELECT 'client', id, json_array(state ->> '$.data.phone', NULL,
    (SELECT count(*) FROM events WHERE aggregate_id = clients.id)) FROM clients
  ORDER BY 1, 2`;

describe('a day without a network', () => {
  it('of 200 commands arrives whole: ids, hashes, states and numbers are the same on both sides', async () => {
    const centre = await central.newCentre();
    const office = openSyncOffice({ url: central.url() });
    await office.sync();
    office.link.cut(true);
    for (let index = 0; index < 10; index++) serve(office, index);
    const commands = office.db.prepare('SELECT count(DISTINCT command_id) FROM events').pluck().get();
    expect(commands).toBe(200);
    office.link.cut(false);
    await office.sync();
    await office.sync();

    const here = office.db.prepare('SELECT id, hash FROM events ORDER BY device_seq').all();
    const there = await central.sql()`
      select id, hash from event where device_id = ${office.device().id} order by device_seq`;
    expect([...there]).toEqual(here);
    const { entries } = await readFeed(central.sql(), centreFeed(centre.id), 0, 10_000);
    const events = entries.map(({ event }) => asStoredEvent(event));
    expect(verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, events, sha256)).toBeNull();

    const bySql = office.db.prepare(BY_SQL_HERE).all();
    expect(bySql).toHaveLength(10 + 10 + 30);
    expect(office.db.prepare(IN_STATES_HERE).all()).toEqual(bySql);
    expect(await inStatesThere(central, centre.id)).toEqual(bySql);
    rebuild(office.db);
    expect(office.db.prepare(IN_STATES_HERE).all()).toEqual(bySql);

    const numbers = await central.sql()<{ number: string; request_id: string }[]>`
      select number, request_id from register_number where number like ${`${centre.code}-%`}`;
    expect(numbers).toHaveLength(30);
    for (const { number, request_id } of numbers) {
      expect(isRegisterNumber(number)).toBe(true);
      expect(requestByNumber(office.db, number)?.id).toBe(request_id);
    }
    expect(await faultsOf(central, centre, [office])).toEqual([]);
    await office.discard();
  });
});

/** The same three facts of each, out of the states the back-office has folded. */
async function inStatesThere(from: Central, centreId: string): Promise<unknown[]> {
  const rows = await from.sql()<
    { kind: string; id: string; a: string | null; b: string | null; c: number }[]
  >`
    select kind, aggregate.id,
      case kind when 'request' then state ->> 'registerNumber' when 'visit' then state ->> 'ticket'
        else state -> 'data' ->> 'phone' end as a,
      state ->> 'clientId' as b,
      case kind when 'request' then (state ->> 'receipts')::int when 'visit' then json_array_length(state -> 'outcomes')
        else (select count(*) from event where aggregate_id = aggregate.id) end as c
    from aggregate
    where kind in ('request', 'visit', 'client')
      and exists (select from aggregate_reader reader where reader.aggregate_id = aggregate.id
        and reader.feed_id = ${centreFeed(centreId)})
    order by kind, aggregate.id`;
  return rows.map(({ kind, id, a, b, c }) => ({ kind, id, facts: JSON.stringify([a, b, c]) }));
}
