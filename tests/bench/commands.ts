import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import path from 'node:path';
import type { InputOf } from '#shared/api/contract.ts';
import { openDatabase } from '#db/open.ts';
import { addLease } from '#db/repositories/leases.ts';
import { FORM_SERVICE as SERVICE, formAnswers } from '#tests/bench/formAnswers.ts';
import type { BenchOffice, Worker } from '#tests/bench/benchOffice.ts';
import { BENCH_KEY, signIn } from '#tests/bench/benchOffice.ts';
import { openBareTables, type BareTables } from '#tests/bench/bareTables.ts';
import { compare, timed, type Race } from '#tests/bench/race.ts';

const TARGET = { ratio: 2 };
/** A full hall: more wait here than chairs stand in most centres. */
const WAITING = 60;
/** A large centre has served so many by the evening; an office runs for weeks, and is quicker than in its first hour. */
const WARM_UP = 300;

/**
 * The two commands a counter waits for most often, through dispatch with everything that belongs to them: permission,
 * validation, rules, journal, hash chain, projection, index, stored answer.
 */
export async function raceCommands(office: BenchOffice, samples: number): Promise<Race[]> {
  const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  const door = await signIn(office, 'Līga Balode', null);
  const bare = openBareTables(office.dataDir);
  const client = await clerk.command('client.register', {
    kind: 'person',
    codeReadBack: true,
    visitId: null,
    data: { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '26123450', email: '' },
  });
  const answers = formAnswers();
  leaseNumbers(office.dataDir);
  for (let waiting = 0; waiting < WAITING; waiting += 1) await issueTicket(door);

  const calls = { product: [] as number[], bare: [] as number[] };
  const registrations = { product: [] as number[], bare: [] as number[] };
  for (let index = -WARM_UP; index < samples; index += 1) {
    await issueTicket(door);
    const callId = randomUUID();
    let visitId = '';
    const call = await timed(async () => {
      ({ visitId } = await clerk.command('visit.callNext', {}, callId));
    });
    const bareCall = await timedBare(bare, callId, { visitId });

    await clerk.command('visit.startService', { visitId });
    await clerk.command('visit.linkClient', { visitId, clientId: client.clientId });
    await clerk.command('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2099-01-01',
      numberEnd: '4321',
    });
    const draft: InputOf<'request.register'> = {
      draftId: randomUUID(),
      visitId,
      serviceId: SERVICE,
      channel: 'paper',
      declined: [],
      answers,
      documentsSeen: ['identity'],
    };
    await clerk.command('request.saveDraft', draft);
    bare.copyDraft(draft.draftId);
    const registerId = randomUUID();
    let requestId = '';
    const registration = await timed(async () => {
      ({ requestId } = await clerk.command('request.register', draft, registerId));
    });
    const request = { id: requestId, draftId: draft.draftId };
    const bareRegistration = await timedBare(bare, registerId, { visitId, request });
    await clerk.command('visit.finish', { visitId, offerRating: false });
    // Between two clients there is time for what the office does by itself.
    await nextTurn();
    if (index < 0) continue;
    calls.product.push(call);
    calls.bare.push(bareCall);
    registrations.product.push(registration);
    registrations.bare.push(bareRegistration);
  }
  bare.close();
  const against = 'the same rows into the same tables, in one durable transaction, without indexes and rules';
  return [
    compare({ name: 'visit.callNext', against, samples, target: TARGET }, calls),
    compare({ name: 'request.register', against, samples, target: TARGET }, registrations),
  ];
}

function timedBare(
  bare: BareTables,
  commandId: string,
  ids: Parameters<BareTables['rowsOf']>[1],
): Promise<number> {
  const rows = bare.rowsOf(commandId, ids);
  return timed(() => bare.insert(rows));
}

async function issueTicket(door: Worker): Promise<void> {
  const triage = {
    serviceId: SERVICE,
    lifeSituationId: null,
    need: 'none',
    hasEid: false,
    language: 'lv',
  } as const;
  await door.command('door.issueTicket', { triage, missingDocuments: [], overrideReason: null });
}

/** As the back-office leases them: every request takes the next register number. */
function leaseNumbers(dataDir: string): void {
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), BENCH_KEY);
  addLease(db, { year: new Date().getFullYear(), from: 1, to: 9999, centreCode: 'SAL' });
  db.close();
}
