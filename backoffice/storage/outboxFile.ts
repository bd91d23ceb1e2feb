import { createDecipheriv, hkdfSync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { pushRequest } from '#shared/sync/messages.ts';
import { OUTBOX_KEY_PURPOSE, type OutboxFile } from '#shared/sync/outboxFile.ts';
import type { Database } from './database.ts';
import { enrolmentsOf, type Enrolment } from './enrolment.ts';

/** A day of the largest centre is a hundredth of it. */
const LARGEST_CONTENT_BYTES = 512 * 1024 * 1024;

const pushes = z.array(pushRequest);

type Opened = { readonly device: Enrolment; readonly pushes: z.infer<typeof pushes> };

/** Null for a file of a device that was never let in, of another back-office, or that was changed on its way. */
export async function openOutboxFile(database: Database, file: OutboxFile): Promise<Opened | null> {
  const enrolments = await enrolmentsOf(database, file.deviceId);
  // It may have been written before the device was enrolled anew.
  for (const enrolment of enrolments) {
    const opened = open(file, enrolment.tokenHash);
    const latest = enrolments[0];
    if (opened && latest) return { device: latest, pushes: opened };
  }
  return null;
}

function open({ deviceId, iv, tag, sealed }: OutboxFile, tokenHash: string): Opened['pushes'] | null {
  try {
    const key = Buffer.from(hkdfSync('sha256', tokenHash, deviceId, OUTBOX_KEY_PURPOSE, 32));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const body = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
    const text = gunzipSync(body, { maxOutputLength: LARGEST_CONTENT_BYTES }).toString('utf8');
    return pushes.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
