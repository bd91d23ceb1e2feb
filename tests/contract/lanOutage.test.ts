import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName, InputOf, OutputOf } from '#shared/api/contract.ts';
import { readKeyFile } from '#electron/shell/keyFile.ts';
import { openDatabase } from '#db/open.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { freePort } from '#tests/helpers/freePort.ts';
import { LanMachine, pairMachine } from '#tests/helpers/lanMachine.ts';
import { startLineProxy, type LineProxy } from '#tests/helpers/lineProxy.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { newCommandId, signIn, type Person } from '#tests/helpers/testOffice.ts';

const DESKS = ['Anna Kļaviņa', 'Ilze Ozola', 'Dace Priede'] as const;
const TICKETS = 24;
const PATIENCE_MS = 500;

describe('a network that is lost and a host that is killed, while people work at other machines', () => {
  const dataDir = temporaryFolder();
  let host: OfficeProcess;
  let line: LineProxy;
  const machines: LanMachine[] = [];

  beforeAll(async () => {
    const lanPort = await freePort();
    line = await startLineProxy(() => lanPort);
    host = new OfficeProcess('--data', dataDir, '--demo', '--lan', String(lanPort));
    await host.start();
  });
  afterAll(async () => {
    for (const machine of machines) machine.close();
    await line.close();
    await host.end();
  });

  it('lose nothing and repeat nothing: every client is called once, every registration is there once', async () => {
    const local = { url: host.url, dispatch: () => Promise.reject(new Error('over the network only')) };
    const administrator = await signIn(local, 'Juris Vītols', null, 'http');
    const door = await signIn(local, 'Līga Balode', null, 'http');
    const desks = await Promise.all(
      DESKS.map(async (name, index) => {
        const machine = new LanMachine(`https://127.0.0.1:${line.port}`, dataDir);
        // The proxy listens at another port than the host, as no switch would.
        machine.host = `127.0.0.1:${host.lanPort}`;
        machines.push(machine);
        await pairMachine(administrator, machine, 'counter');
        const desk = await signIn({ dispatch: machine.dispatch, url: '' }, name, `${index + 1}. lodziņš`);
        // The demonstration's morning has left somebody there.
        const { visitId } = await desk.call('visit.current', {});
        if (visitId !== null) await desk.call('visit.park', { visitId, minutes: null, note: '' });
        return desk;
      }),
    );
    const issued = new Set<string>();
    for (let index = 0; index < TICKETS; index += 1) {
      issued.add((await door.call('door.issueTicket', aTicket)).ticket);
    }

    let served = 0;
    const troubles: Promise<void>[] = [];
    const onServed = (): void => {
      served += 1;
      if (served === 6) troubles.push(hole());
      if (served === 14) troubles.push(host.killAndRestart());
    };
    const worked = await Promise.all(desks.map((desk) => work(desk, onServed)));
    await Promise.all(troubles);

    const tickets = worked.flatMap((each) => each.tickets);
    expect(troubles).toHaveLength(2);
    expect(new Set(tickets).size).toBe(tickets.length);
    expect([...issued].filter((ticket) => !tickets.includes(ticket))).toEqual([]);
    expectInJournal(
      tickets,
      worked.flatMap((each) => each.clients),
    );
  });

  /** Long enough for every desk to fall into it. */
  async function hole(): Promise<void> {
    line.blackHole();
    await pause(3 * PATIENCE_MS);
    line.heal();
  }

  function expectInJournal(tickets: readonly string[], clients: readonly string[]): void {
    const key = readKeyFile(dataDir);
    if (!key) throw new Error('the host made a key');
    const db = openDatabase(path.join(dataDir, 'lodzins.db'), key);
    const count = (sql: string, ...values: string[]): unknown =>
      db
        .prepare(sql)
        .pluck()
        .get(...values);
    const mine = JSON.stringify(clients);
    expect(
      count(
        `SELECT count(*) FROM events WHERE type = 'client.registered' AND aggregate_id IN (SELECT value FROM json_each(?))`,
        mine,
      ),
    ).toBe(tickets.length);
    expect(count(`SELECT count(*) FROM clients WHERE id IN (SELECT value FROM json_each(?))`, mine)).toBe(
      tickets.length,
    );
    expect(count(`SELECT count(*) FROM clients WHERE id NOT IN (SELECT value FROM json_each(?))`, mine)).toBe(
      demoClients,
    );
    db.close();
  }
  let demoClients: unknown = 0;
  beforeAll(() => {
    const key = readKeyFile(dataDir);
    if (!key) throw new Error('the host made a key');
    const db = openDatabase(path.join(dataDir, 'lodzins.db'), key);
    demoClients = db.prepare('SELECT count(*) FROM clients').pluck().get();
    db.close();
  });
});

const aTicket = {
  triage: { serviceId: null, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' },
  missingDocuments: [] as string[],
  overrideReason: 'pārbaude',
} as const;

/** Calls, registers the client and finishes until nobody waits. No session is opened anew on the way. */
async function work(desk: Person, onServed: () => void) {
  const tickets: string[] = [];
  const clients: string[] = [];
  for (;;) {
    const claim = await command(desk, 'visit.callNext', {});
    if (!claim) return { tickets, clients };
    const { visitId, ticket } = claim;
    tickets.push(ticket);
    await command(desk, 'visit.startService', { visitId });
    const registered = await command(desk, 'client.register', {
      kind: 'person',
      codeReadBack: true,
      visitId,
      data: { givenName: 'Alma', familyName: `Ūdre ${ticket}`, code: '', phone: '', email: '' },
    });
    clients.push(registered?.clientId ?? '');
    await command(desk, 'visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await command(desk, 'visit.finish', { visitId, offerRating: false });
    onServed();
  }
}

/** As a screen does: the same id until an answer comes. Null when nobody waits any more. */
async function command<Name extends CommandName>(
  desk: Person,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name> | null> {
  const id = newCommandId();
  for (;;) {
    const answer = await Promise.race([
      desk.answer(name, input, id).catch(() => null),
      pause(PATIENCE_MS).then(() => null),
    ]);
    if (answer?.ok) return answer.output as OutputOf<Name>;
    if (answer?.error.rule === 'queue.nobody') return null;
    if (answer) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    await pause(20);
  }
}
