import type { InputOf, OutputOf, ProcedureName } from '#shared/api/contract.ts';
import { v7 } from 'uuid';

/** Somebody else at work, who needs no screen for the test: the same calls that the screens make. */
export type OfficeApi = {
  call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  readonly token: string | null;
};

export function officeApi(url: string, token: string | null = null): OfficeApi {
  return {
    token,
    async call(name, input) {
      const response = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': v7(),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(input),
      });
      const body = (await response.json()) as never;
      if (!response.ok) throw new Error(`${name} was answered ${response.status}: ${JSON.stringify(body)}`);
      return body;
    },
  };
}

/** Signs in with the PIN that the demonstration shows. `counter`: name, or null for a place without one. */
export async function signInByApi(url: string, name: string, counter: string | null): Promise<OfficeApi> {
  const options = await officeApi(url).call('session.options', {});
  const person = options.staff.find((staff) => staff.name === name);
  if (!person?.demoPin) throw new Error(`${name} does not work here`);
  const counterId = options.counters.find((each) => each.name === counter)?.id ?? null;
  const { token } = await officeApi(url).call('session.signIn', {
    staffId: person.id,
    pin: person.demoPin,
    counterId,
  });
  return officeApi(url, token);
}
