import { createDecipheriv, hkdfSync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
  OUTBOX_KEY_PURPOSE,
  outboxFileContent,
  type OutboxFile,
  type OutboxFileContent,
} from '#shared/sync/outboxFile.ts';
import type { Database } from './database.ts';
import { enrolmentsOf, type Enrolment } from './enrolment.ts';

/** A day of the largest centre is a hundredth of it. */
const LARGEST_CONTENT_BYTES = 512 * 1024 * 1024;

/** Why it cannot be opened: of no device of this back-office; changed on its way, or saved for another back-office. */
export type Unopened = 'unknownDevice' | 'changed';

export type Opened = OutboxFileContent & { readonly device: Enrolment };

export async function openOutboxFile(database: Database, file: OutboxFile): Promise<Opened | Unopened> {
  const enrolments = await enrolmentsOf(database, file.deviceId);
  const [latest] = enrolments;
  if (!latest) return 'unknownDevice';
  // It may have been written before the device was enrolled anew.
  for (const enrolment of enrolments) {
    const content = open(file, enrolment.tokenHash);
    if (content) return { device: latest, ...content };
  }
  return 'changed';
}

function open({ deviceId, iv, tag, sealed }: OutboxFile, tokenHash: string): OutboxFileContent | null {
  try {
    const key = Buffer.from(hkdfSync('sha256', tokenHash, deviceId, OUTBOX_KEY_PURPOSE, 32));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const body = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
    const text = gunzipSync(body, { maxOutputLength: LARGEST_CONTENT_BYTES }).toString('utf8');
    return outboxFileContent.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
