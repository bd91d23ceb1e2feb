import { knownCalendarYears } from '#shared/lib/workingDays.ts';
import type { PackResponse } from '#shared/sync/messages.ts';
import { learnCalendar } from './calendar.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { newSigningKey, signText, type SigningKey } from './secrets.ts';

/** Signs the catalogue this program brings and keeps it as the pack of its version. */
export async function publishCatalogue(database: Database, version: number, body: string): Promise<void> {
  await transaction(database, async (tx) => {
    const signature = signText(body, await signingKey(tx));
    await tx`
      insert into catalogue_pack (version, body, signature) values (${version}, ${body}, ${signature})
      on conflict (version) do update set body = excluded.body, signature = excluded.signature
        where catalogue_pack.body <> excluded.body`;
  });
}

/** The newest pack, with the calendar as it is known now; null before the first one is published. */
export async function latestPack(database: Database): Promise<PackResponse | null> {
  const [pack] = await database<PackResponse[]>`
    select version, body, signature from catalogue_pack order by version desc limit 1`;
  if (!pack) return null;
  await learnCalendar(database);
  const body = JSON.stringify(knownCalendarYears());
  const signature = signText(body, await transaction(database, signingKey));
  return { ...pack, calendar: { body, signature } };
}

export async function publicSigningKey(database: Database): Promise<string> {
  return transaction(database, async (tx) => (await signingKey(tx)).publicKey);
}

/** Made at the first start. */
async function signingKey(tx: Transaction): Promise<SigningKey> {
  const made = newSigningKey();
  await tx`
    insert into signing_key (private_key, public_key) values (${made.privateKey}, ${made.publicKey})
    on conflict do nothing`;
  const [key] = await tx<SigningKey[]>`
    select private_key as "privateKey", public_key as "publicKey" from signing_key`;
  return key ?? made;
}
