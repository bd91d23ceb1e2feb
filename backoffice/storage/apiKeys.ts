import type { Database } from './database.ts';
import { newSecret, sha256 } from './secrets.ts';

/** What a key may be permitted; every route of the institutions' API names one. */
export const INSTITUTION_SCOPES = [
  'requests:read',
  'documents:read',
  'requests:write',
  'requests:start',
  'results:write',
  'cardReports:read',
  'cardReports:write',
  'webhooks:write',
] as const;
export type InstitutionScope = (typeof INSTITUTION_SCOPES)[number];

export type ApiKey = {
  readonly name: string;
  /** Null for an administrator. */
  readonly institutionId: string | null;
  readonly scopes: readonly string[];
};

/** The key itself is given out once; we keep its hash. */
export async function createApiKey(database: Database, key: ApiKey, now: number): Promise<string> {
  const secret = newSecret();
  await database`
    insert into api_key (key_hash, name, institution_id, scopes, created_at)
    values (${sha256(secret)}, ${key.name}, ${key.institutionId}, ${[...key.scopes]}, ${new Date(now)})`;
  return secret;
}

export async function findApiKey(database: Database, secret: string): Promise<ApiKey | null> {
  const [key] = await database<ApiKey[]>`
    select name, institution_id as "institutionId", scopes from api_key
    where key_hash = ${sha256(secret)} and revoked_at is null`;
  return key ?? null;
}

/** Those that are good now, in order of name; the keys themselves nobody has. */
export async function listApiKeys(database: Database): Promise<ApiKey[]> {
  return database<ApiKey[]>`
    select name, institution_id as "institutionId", scopes from api_key
    where revoked_at is null order by name, created_at`;
}

/** Besides what an institution's keys of that name may do already: the institution goes on with the one it has. @returns how many */
export async function addScopes(
  database: Database,
  name: string,
  scopes: readonly InstitutionScope[],
): Promise<number> {
  const changed = await database`
    update api_key set scopes = array(select distinct unnest(scopes || ${[...scopes]}::text[]))
    where name = ${name} and institution_id is not null and revoked_at is null`;
  return changed.count;
}

/** Number of keys that were taken back. */
export async function revokeApiKeys(database: Database, name: string, now: number): Promise<number> {
  const revoked = await database`
    update api_key set revoked_at = ${new Date(now)} where name = ${name} and revoked_at is null`;
  return revoked.count;
}
