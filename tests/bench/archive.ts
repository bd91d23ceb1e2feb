import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openDatabase, type Db } from '#db/open.ts';
import { get, sql } from '#db/sql.ts';
import { signIn, type BenchOffice, type Worker, BENCH_KEY } from '#tests/bench/benchOffice.ts';
import { FORM_SERVICE, formAnswers } from '#tests/bench/formAnswers.ts';
import { fillClients } from '#tests/bench/clients.ts';
import { runRace, type Race } from '#tests/bench/race.ts';
import { fillRequests, registerNumberAt } from '#tests/bench/requests.ts';
import { raceSearch } from '#tests/bench/search.ts';

const CLIENTS = 1_000_000;
const REQUESTS_A_CLIENT = 2;
const EVENTS = 500;
/** A person does not notice this. */
const AT_ONCE_MS = 50;

/** What a country's centres would have written down in years, at one office: found and opened as on the first day. */
export async function raceArchive(office: BenchOffice, samples: number): Promise<Race[]> {
  fillClients(office.dataDir, CLIENTS);
  fillRequests(office.dataDir, REQUESTS_A_CLIENT);
  const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  const db = openDatabase(path.join(office.dataDir, 'lodzins.db'), BENCH_KEY);
  const requestId = await longRequest(clerk);
  const races = [
    await raceSearch(office, samples, CLIENTS),
    await runRace({
      name: 'client.search by register number',
      against: `reading the request by its number among ${(CLIENTS * REQUESTS_A_CLIENT).toLocaleString('en')}`,
      samples,
      warmUp: samples / 10,
      target: { ratio: 1.5, orMs: 1 },
      prepare(index) {
        const text = registerNumberAt((Math.abs(index) * 7919) % CLIENTS);
        return {
          product: () => clerk.call('client.search', { text, limit: 20 }),
          bare: () => get(db, sql`SELECT id, state FROM requests WHERE register_number = ${text}`),
        };
      },
    }),
    await runRace({
      name: `request.get with ${EVENTS} events`,
      against: 'reading and parsing its row',
      samples,
      warmUp: samples / 10,
      target: { ratio: 1.5, orMs: AT_ONCE_MS },
      prepare: () => ({
        product: () => clerk.call('request.get', { requestId }),
        bare: () => readRow(db, requestId),
      }),
    }),
    await runRace({
      name: 'request.list, the newest',
      against: 'reading and parsing 100 answered ones by time',
      samples: samples / 10,
      warmUp: 5,
      target: { ratio: 1.5, orMs: AT_ONCE_MS },
      prepare: () => ({
        product: () => clerk.call('request.list', { filter: 'all', limit: 100 }),
        bare: () =>
          db
            .prepare(
              `SELECT id, state FROM requests INDEXED BY requests_settled
               WHERE status NOT IN ('registered', 'acceptedByOwner') ORDER BY registered_at DESC LIMIT 100`,
            )
            .all()
            .map((row) => JSON.parse((row as { state: string }).state) as unknown),
      }),
    }),
  ];
  db.close();
  return races;
}

function readRow(db: Db, requestId: string): unknown {
  const row = get<{ state: string }>(db, sql`SELECT state FROM requests WHERE id = ${requestId}`);
  return JSON.parse(row?.state ?? 'null');
}

/** A request with a long history: as many copies of its receipt. */
async function longRequest(clerk: Worker): Promise<string> {
  const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
  const triage = {
    serviceId: null,
    lifeSituationId: null,
    need: 'none',
    hasEid: false,
    language: 'lv',
  } as const;
  const issue = { triage, missingDocuments: [], overrideReason: null };
  const { visitId } = await clerk.command('door.issueTicket', issue);
  await clerk.command('visit.callThis', { visitId });
  await clerk.command('visit.startService', { visitId });
  await clerk.command('client.register', { kind: 'person', data, codeReadBack: false, visitId });
  const check = {
    document: 'passport',
    method: 'lookedAt',
    validTo: '2099-01-01',
    numberEnd: '4321',
  } as const;
  await clerk.command('visit.checkIdentity', { visitId, ...check });
  const draft = { draftId: randomUUID(), serviceId: FORM_SERVICE, channel: 'paper', declined: [] } as const;
  const { requestId } = await clerk.command('request.register', {
    ...draft,
    visitId,
    declined: [],
    answers: formAnswers(),
    documentsSeen: [],
  });
  for (let event = 2; event < EVENTS; event += 1)
    await clerk.command('request.issueReceipt', { requestId, language: 'lv' });
  return requestId;
}
