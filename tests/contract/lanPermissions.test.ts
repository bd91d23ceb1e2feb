import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '#shared/api/contract.ts';
import { TERMINAL_KINDS, type Permission, type Procedure } from '#shared/api/define.ts';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { LanMachine, pairMachine } from '#tests/helpers/lanMachine.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

/** They would end the sessions of the others under test, or pair and open what the others rely on. */
const DISRUPTIVE: readonly ProcedureName[] = ['session.signOut', 'session.lock', 'machine.pair'];
const STAFF: Readonly<Record<string, readonly Permission[]>> = {
  'Līga Balode': ['greeter'],
  'Anna Kļaviņa': ['clerk'],
  'Jānis Liepiņš': ['specialist'],
  'Māra Kalniņa': ['manager'],
  'Juris Vītols': ['admin'],
};

/** Each procedure is tried as one caller in so many, each time others; as all of them in the soak. */
const ONE_CALLER_IN = Number(process.env['LAN_CALLERS_ONE_IN'] ?? 5);
const SEED = Number(process.env['LAN_CALLERS_SEED'] ?? Date.now() % 1_000_000);

type Caller = { readonly person: Person; readonly may: readonly Permission[] };

describe(`what another machine may do (invariant 7), LAN_CALLERS_SEED=${SEED}`, () => {
  const dataDir = temporaryFolder();
  const callers = new Map<string, Caller>();
  const machines: LanMachine[] = [];
  let office: Office;

  const newMachine = (): LanMachine => {
    const { port } = new URL(office.lan().urls[0] ?? '');
    const machine = new LanMachine(`https://127.0.0.1:${port}`, dataDir);
    machines.push(machine);
    return machine;
  };
  const as = (name: string, machine: LanMachine, session: string | undefined, ...may: Permission[]): void =>
    void callers.set(name, { person: new Person(machine, 'ipc', session), may });

  beforeAll(async () => {
    office = await startTestOffice({ dataDir, lanPort: 0 });
    const administrator = await signIn(office, 'Juris Vītols');
    const { counters } = await administrator.call('session.options', {});
    const [counterId = null] = counters.map(({ id }) => id);

    const stranger = newMachine();
    as('a stranger', stranger, undefined, 'stranger');
    as('a stranger with a session of the host', stranger, administrator.session, 'stranger');
    const forger = newMachine();
    forger.cookie = `__Host-lodzins-machine=${'x'.repeat(43)}`;
    as('a machine with a made-up token', forger, undefined, 'stranger');

    const counter = newMachine();
    await pairMachine(administrator, counter, 'counter');
    as('a counter where nobody is signed in', counter, undefined, 'paired', 'pairedCounter');
    as('a counter with a session of the host', counter, administrator.session, 'paired', 'pairedCounter');
    for (const [name, roles] of Object.entries(STAFF)) {
      const { session } = await signIn({ dispatch: counter.dispatch, url: '' }, name);
      as(`${name} at a counter`, counter, session, 'paired', 'pairedCounter', ...roles);
    }
    const { session: locked } = await signIn({ dispatch: counter.dispatch, url: '' }, 'Ilze Ozola');
    await new Person(counter, 'ipc', locked).call('session.lock', {});
    as('somebody locked at a counter', counter, locked, 'paired', 'pairedCounter');

    for (const kind of TERMINAL_KINDS) {
      const machine = newMachine();
      await pairMachine(administrator, machine, kind, kind === 'clientScreen' ? counterId : null);
      const { token } = await new Person(machine, 'ipc').call('machine.open', {});
      as(`${kind} without its session`, machine, undefined, 'paired');
      as(kind, machine, token, 'paired', kind);
      const clerk = callers.get('Anna Kļaviņa at a counter')?.person.session;
      as(`${kind} with a clerk's session`, machine, clerk, 'paired');
    }

    const revoked = newMachine();
    await pairMachine(administrator, revoked, 'counter');
    const { session: gone } = await signIn({ dispatch: revoked.dispatch, url: '' }, 'Dace Priede');
    const { machines: listed } = await administrator.call('machine.list', {});
    const machineId = listed.at(-1)?.machineId ?? '';
    await administrator.call('machine.revoke', { machineId });
    as('a revoked machine', revoked, gone, 'stranger');
  });
  afterAll(async () => {
    for (const machine of machines) machine.close();
    await office.close();
  });

  it('is what its kind and the person at it may do, and nothing that is open to anyone at the host', async () => {
    const names = Object.keys(contract).filter(
      (name) => !DISRUPTIVE.includes(name as ProcedureName),
    ) as ProcedureName[];
    const random = seededRandom(SEED);
    for (const name of names) {
      for (const who of callers.keys()) {
        if (random.chance(1 / ONE_CALLER_IN)) await expectPermission(name, who);
      }
    }
  });

  it('is so whatever comes with the call', async () => {
    const names = Object.keys(contract).filter((name) => !DISRUPTIVE.includes(name as ProcedureName));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...callers.keys()),
        fc.jsonValue({ maxDepth: 2 }).filter(isReadAsJson),
        (name, who, input) => expectPermission(name as ProcedureName, who, input),
      ),
      { numRuns: 300 },
    );
  });

  async function expectPermission(name: ProcedureName, who: string, input?: unknown): Promise<void> {
    const caller = callers.get(who);
    const response = await caller?.person.answer(name, input ?? somethingFor(name));
    const { allow }: Procedure = contract[name];
    const isPermitted = allow.some((permission) => caller?.may.includes(permission));
    const isRefused = response?.ok === false && ['notPermitted', 'notSignedIn'].includes(response.error.code);
    expect(isRefused, `${who}: ${name}`).toBe(!isPermitted);
  }
});

/** The gateway refuses bodies with these keys as damaged, whoever sends them. */
function isReadAsJson(value: unknown): boolean {
  return !/"(__proto__|constructor)":/.test(JSON.stringify(value));
}

/** Input that fits the form of the procedure closely enough; what it names does not exist. */
function somethingFor(name: ProcedureName): unknown {
  if (name.startsWith('session.') || name.startsWith('setup.')) return { wrong: true };
  return { visitId: randomUUID(), requestId: randomUUID(), clientId: randomUUID(), taskId: randomUUID() };
}
