import { randomUUID } from 'node:crypto';
import { GENESIS_HASH } from '#shared/sync/chain.ts';
import type { EnrolRequest } from '#shared/sync/messages.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { centreFeed, createFeed } from './journal/feeds.ts';
import { newCode, newSecret, sha256 } from './secrets.ts';

export type Centre = { readonly id: string; readonly code: string; readonly name: string };
/** Who a device's token speaks for. */
export type EnrolledDevice = {
  readonly deviceId: string;
  readonly incarnation: number;
  readonly centreId: string;
  readonly centreCode: string;
  readonly publicKey: string;
  readonly backedUpSeq: number;
};

/** Null when the code is taken by another centre. The same code and name give the same centre. */
export async function createCentre(database: Database, code: string, name: string): Promise<Centre | null> {
  return transaction(database, async (tx) => {
    await tx`
      insert into centre (id, code, name) values (${randomUUID()}, ${code}, ${name}) on conflict (code) do nothing`;
    const [centre] = await tx<Centre[]>`select id, code, name from centre where code = ${code}`;
    if (!centre || centre.name !== name) return null;
    await createFeed(tx, centreFeed(centre.id));
    return centre;
  });
}

export const CODE_LIFETIME_MS = 7 * 24 * 3_600_000;

/** A code that lets one device in. It is shown once and kept only as a hash. */
export async function createEnrolmentCode(
  database: Database,
  centreId: string,
  now: number,
): Promise<{ code: string; expiresAt: number }> {
  const code = newCode();
  const expiresAt = now + CODE_LIFETIME_MS;
  await database`
    insert into enrolment_code (code_hash, centre_id, expires_at)
    values (${codeHash(code)}, ${centreId}, ${new Date(expiresAt)})`;
  return { code, expiresAt };
}

/** A code anybody may use any number of times: for the demonstration only. */
export async function createReusableCode(database: Database, centreId: string, code: string): Promise<void> {
  await database`
    insert into enrolment_code (code_hash, centre_id, is_reusable) values (${codeHash(code)}, ${centreId}, true)
    on conflict do nothing`;
}

/** People type codes in lower case and with spaces. */
function codeHash(code: string): string {
  return sha256(code.trim().toUpperCase().replace(/\s+/g, '-'));
}

export type Enrolled = { readonly token: string; readonly incarnation: number; readonly centre: Centre };
export type EnrolRefusal = 'enrolment.unknownCode' | 'enrolment.deviceOfAnotherCentre';

/**
 * Lets a device in. One that is known gets a new incarnation and so a new chain; the same request once more (its
 * answer was lost) gets a new token for the same incarnation.
 */
export async function enrol(
  database: Database,
  { code, deviceId, deviceName, publicKey }: EnrolRequest,
  now: number,
): Promise<Enrolled | EnrolRefusal> {
  return transaction(database, async (tx) => {
    const hash = codeHash(code);
    const [known] = await tx<{ centre_id: string; is_reusable: boolean; used_by: string | null }[]>`
      select centre_id, is_reusable, used_by from enrolment_code
      where code_hash = ${hash} and (expires_at is null or expires_at > ${new Date(now)})
      for update`;
    if (!known || (known.used_by !== null && known.used_by !== deviceId)) return 'enrolment.unknownCode';
    const [centre] = await tx<Centre[]>`select id, code, name from centre where id = ${known.centre_id}`;
    if (!centre) return 'enrolment.unknownCode';
    const [device] = await tx<{ centre_id: string }[]>`
      insert into device (id, centre_id, name) values (${deviceId}, ${centre.id}, ${deviceName})
      on conflict (id) do update set name = case when device.centre_id = ${centre.id} then ${deviceName} else device.name end
      returning centre_id`;
    if (device?.centre_id !== centre.id) return 'enrolment.deviceOfAnotherCentre';

    const token = newSecret();
    const isUsed = known.used_by !== null;
    const incarnation = await giveIncarnation(tx, {
      deviceId,
      publicKey,
      codeHash: hash,
      isUsed,
      token,
      now,
    });
    if (incarnation === null) return 'enrolment.unknownCode';
    if (!known.is_reusable)
      await tx`update enrolment_code set used_by = ${deviceId} where code_hash = ${hash}`;
    return { token, incarnation, centre };
  });
}

type Admission = {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly codeHash: string;
  /** The code let this device in before; it may only answer the same request again. */
  readonly isUsed: boolean;
  readonly token: string;
  readonly now: number;
};

async function giveIncarnation(tx: Transaction, admission: Admission): Promise<number | null> {
  const { deviceId, publicKey, codeHash: hash, isUsed, token, now } = admission;
  const [latest] = await tx<
    { incarnation: number; public_key: string; code_hash: string; device_seq: number }[]
  >`
    select incarnation, public_key, code_hash, device_seq from enrolment
    where device_id = ${deviceId} order by incarnation desc limit 1`;
  if (latest?.code_hash === hash && latest.public_key === publicKey && latest.device_seq === 0) {
    await tx`
      update enrolment set token_hash = ${sha256(token)}
      where device_id = ${deviceId} and incarnation = ${latest.incarnation}`;
    return latest.incarnation;
  }
  if (isUsed) return null;
  const incarnation = (latest?.incarnation ?? 0) + 1;
  await tx`
    insert into enrolment (device_id, incarnation, token_hash, public_key, code_hash, enrolled_at, head)
    values (${deviceId}, ${incarnation}, ${sha256(token)}, ${publicKey}, ${hash}, ${new Date(now)}, ${GENESIS_HASH})`;
  return incarnation;
}

export async function findDevice(database: Database, token: string): Promise<EnrolledDevice | null> {
  const [device] = await database<EnrolledDevice[]>`
    select enrolment.device_id as "deviceId", incarnation, centre.id as "centreId", centre.code as "centreCode",
      public_key as "publicKey", backed_up_seq as "backedUpSeq"
    from enrolment
    join device on device.id = enrolment.device_id
    join centre on centre.id = device.centre_id
    where token_hash = ${sha256(token)}`;
  return device ?? null;
}

/** A device as it was let in, with what is kept of its token then. */
export type Enrolment = EnrolledDevice & {
  readonly deviceName: string;
  readonly centreName: string;
  readonly tokenHash: string;
};

/** The latest first. */
export async function enrolmentsOf(database: Database, deviceId: string): Promise<readonly Enrolment[]> {
  return database<Enrolment[]>`
    select enrolment.device_id as "deviceId", device.name as "deviceName", incarnation, centre.id as "centreId",
      centre.code as "centreCode", centre.name as "centreName", public_key as "publicKey",
      backed_up_seq as "backedUpSeq", token_hash as "tokenHash"
    from enrolment
    join device on device.id = enrolment.device_id
    join centre on centre.id = device.centre_id
    where enrolment.device_id = ${deviceId}
    order by incarnation desc`;
}

/** Every device reports about once a minute, also when it has nothing to send. */
export async function noteSeen(database: Database, deviceId: string, now: number): Promise<void> {
  await database`update device set last_seen_at = ${new Date(now)} where id = ${deviceId}`;
}
