import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { DeviceId } from '#shared/lib/ids.ts';
import type { Device } from '#db/journal/write.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

type StoredIdentity = { readonly id: string; readonly incarnation: number; readonly privateKey: string };

const KEY = 'device.identity';

/** This device's id, incarnation and Ed25519 pair; made at the first start, kept in the encrypted database. */
export function deviceIdentity(db: Db, newId: () => string): Device {
  const stored = readMeta<StoredIdentity>(db, KEY);
  if (stored) return { id: stored.id as DeviceId, incarnation: stored.incarnation };
  const { privateKey } = generateKeyPairSync('ed25519');
  const identity: StoredIdentity = {
    id: newId(),
    incarnation: 1,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
  writeMeta(db, KEY, identity);
  return { id: identity.id as DeviceId, incarnation: 1 };
}

/** SPKI in base64, as the enrolment wants it. */
export function devicePublicKey(db: Db): string {
  return createPublicKey(privateKeyOf(db)).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Signs the head of the chain with the device's key, in base64. */
export function signHead(db: Db, hash: string): string {
  return sign(null, Buffer.from(hash), privateKeyOf(db)).toString('base64');
}

/** A copied or restored file begins a new chain. */
export function setIncarnation(db: Db, incarnation: number): void {
  const stored = readMeta<StoredIdentity>(db, KEY);
  if (!stored) throw new Error('the device has no identity yet');
  writeMeta(db, KEY, { ...stored, incarnation });
}

function privateKeyOf(db: Db): ReturnType<typeof createPrivateKey> {
  const stored = readMeta<StoredIdentity>(db, KEY);
  if (!stored) throw new Error('the device has no identity yet');
  return createPrivateKey({ key: Buffer.from(stored.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
}
