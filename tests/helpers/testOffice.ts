import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { InputOf, OutputOf, ProcedureName } from '#shared/api/contract.ts';
import { procedureOf } from '#shared/api/contract.ts';
import type { ApiResponse } from '#shared/api/transport.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import type { Office, OfficeOptions } from '#electron/office/office.ts';
import { startOffice } from '#electron/office/startOffice.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { CHEAP_PINS } from '#tests/helpers/cheapPins.ts';

const NOON_MS = 12 * 3_600_000;

/** How a test reaches the office: the way of the desktop shell, or over HTTP. */
export type Route = 'ipc' | 'http';

export async function startTestOffice(overrides: Partial<OfficeOptions> = {}): Promise<Office> {
  return startOffice({
    dataDir: temporaryFolder(),
    key: TEST_KEY,
    port: 0,
    lanPort: null,
    backofficeUrl: null,
    firstRun: 'demo',
    rendererDir: temporaryFolder(),
    pinCost: CHEAP_PINS,
    ...overrides,
  });
}

/** A clock on which it is noon in Riga now: a whole afternoon is ahead, whenever the test runs. */
export function fromNoon(): () => number {
  const offset = startOfLocalDay(localDate(Date.now())) + NOON_MS - Date.now();
  return () => Date.now() + offset;
}

/** One person or terminal at work: calls procedures by name and checks every output against the contract. */
export class Person {
  readonly office: Pick<Office, 'dispatch' | 'url'>;
  readonly route: Route;
  session: string | undefined;

  constructor(office: Pick<Office, 'dispatch' | 'url'>, route: Route = 'ipc', session?: string) {
    this.office = office;
    this.route = route;
    this.session = session;
  }

  async answer(name: string, input: unknown, commandId?: string): Promise<ApiResponse> {
    const { session } = this;
    if (this.route === 'ipc') {
      return this.office.dispatch({
        name,
        input,
        ...(session === undefined ? {} : { session }),
        ...(commandId === undefined ? {} : { commandId }),
      });
    }
    const response = await fetch(`${this.office.url}/api/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
        ...(commandId === undefined ? {} : { 'idempotency-key': commandId }),
      },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as { error: never };
    if (response.ok) return { ok: true, output: body };
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return { ok: false, error: body.error };
  }

  /** The output; fails the test when the procedure answers with an error. */
  async call<Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    commandId?: string,
  ): Promise<OutputOf<Name>> {
    const response = await this.answer(name, input, commandId);
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(response.error)}`);
    return procedureOf(name)?.output.parse(response.output) as OutputOf<Name>;
  }

  /** The rule or code of the error; fails the test when there is none. */
  async refusal<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<string> {
    const response = await this.answer(name, input);
    if (response.ok) throw new Error(`${name} was not refused`);
    return response.error.rule ?? response.error.code;
  }
}

/** Signs a member of the demo staff in, at a counter when its name is given. */
export async function signIn(
  office: Pick<Office, 'dispatch' | 'url'>,
  name: string,
  counterName: string | null = null,
  route: Route = 'ipc',
): Promise<Person> {
  const person = new Person(office, route);
  const { staff, counters } = await person.call('session.options', {});
  const member = staff.find((candidate) => candidate.name === name);
  if (!member?.demoPin) throw new Error(`${name} is not on the demo staff`);
  const counterId = counters.find((counter) => counter.name === counterName)?.id ?? null;
  const { token } = await person.call('session.signIn', {
    staffId: member.id,
    pin: member.demoPin,
    counterId,
  });
  return new Person(office, route, token);
}

export function newCommandId(): string {
  return randomUUID();
}
