import { Problem } from './problems.ts';
import { findApiKey } from '../storage/apiKeys.ts';
import type { Database } from '../storage/database.ts';
import { findDevice, type EnrolledDevice } from '../storage/enrolment.ts';

/** Who a route is for, and what it learns of the caller. */
export type Callers = {
  readonly public: null;
  readonly device: EnrolledDevice;
  readonly institution: { readonly institutionId: string };
  readonly admin: { readonly name: string };
};
export type Access = keyof Callers;

type Rule = { readonly access: Access; readonly scope?: string };

/** Finds the caller by the bearer token, of which only the hash is stored. */
export async function authenticate(
  database: Database,
  { access, scope }: Rule,
  authorization: string | undefined,
): Promise<Callers[Access]> {
  if (access === 'public') return null;
  const token = /^Bearer ([\w-]{8,200})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('notSignedIn');
  if (access === 'device') {
    const device = await findDevice(database, token);
    if (!device) throw new Problem('notSignedIn');
    return device;
  }
  const key = await findApiKey(database, token);
  if (!key) throw new Problem('notSignedIn');
  if (access === 'admin') {
    if (key.institutionId !== null) throw new Problem('notPermitted');
    return { name: key.name };
  }
  if (key.institutionId === null || (scope !== undefined && !key.scopes.includes(scope))) {
    throw new Problem('notPermitted');
  }
  return { institutionId: key.institutionId };
}
