import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '#shared/api/contract.ts';
import type { Permission, Procedure } from '#shared/api/define.ts';
import type { ApiResponse } from '#shared/api/transport.ts';
import type { Office } from '#electron/office/office.ts';
import { Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

/** One of each kind of caller there can be, with the roles the demo staff have. */
const PEOPLE: Readonly<Record<string, readonly Permission[]>> = {
  nobody: [],
  'Līga Balode': ['greeter'],
  'Anna Kļaviņa': ['clerk'],
  'Jānis Liepiņš': ['specialist'],
  'Māra Kalniņa': ['manager'],
  'Dace Priede': ['greeter', 'clerk', 'manager'],
  'Juris Vītols': ['admin'],
  display: ['display'],
  clientScreen: ['clientScreen'],
  kiosk: ['kiosk'],
  locked: [],
  invented: [],
};
/** They would end the sessions of the others under test, or change what the others rely on. */
const DISRUPTIVE: readonly ProcedureName[] = ['session.signOut', 'session.lock', 'setup.complete'];

describe.each<Route>(['ipc', 'http'])('permissions over %s (invariant 7)', (route) => {
  let office: Office;
  const callers = new Map<string, Person>();

  beforeAll(async () => {
    office = await startTestOffice();
    for (const name of Object.keys(PEOPLE).filter((person) => person.includes(' '))) {
      callers.set(name, await signIn(office, name, null, route));
    }
    const atCounter = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    for (const kind of ['display', 'clientScreen', 'kiosk'] as const) {
      const { token } = await atCounter.call('session.openTerminal', { kind });
      callers.set(kind, new Person(office, route, token));
    }
    const locked = await signIn(office, 'Ilze Ozola', null, route);
    await locked.call('session.lock', {});
    callers.set('locked', locked);
    callers.set('nobody', new Person(office, route));
    callers.set('invented', new Person(office, route, 'x'.repeat(43)));
  });
  afterAll(() => office.close());

  it('nobody does what the level does not permit, and everybody may do what it permits', async () => {
    const names = Object.keys(contract).filter(
      (name) => !DISRUPTIVE.includes(name as ProcedureName),
    ) as ProcedureName[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...Object.keys(PEOPLE)),
        async (name, person) => {
          const response = await callers.get(person)?.answer(name, somethingFor(name));
          const { allow }: Procedure = contract[name];
          const isPermitted =
            allow.includes('anyone') || (PEOPLE[person] ?? []).some((role) => allow.includes(role));
          expect(isRefusedByPermission(response), `${person}: ${name}`).toBe(!isPermitted);
        },
      ),
      { numRuns: route === 'ipc' ? 1500 : 400 },
    );
  });
});

/** Input that fits the form of the procedure closely enough; what it names does not exist. */
function somethingFor(name: ProcedureName): unknown {
  if (name === 'session.signIn' || name === 'session.unlock') return {};
  return { visitId: randomUUID(), requestId: randomUUID(), clientId: randomUUID(), taskId: randomUUID() };
}

function isRefusedByPermission(response: ApiResponse | undefined): boolean {
  if (!response) throw new Error('no such caller');
  return !response.ok && (response.error.code === 'notPermitted' || response.error.code === 'notSignedIn');
}
