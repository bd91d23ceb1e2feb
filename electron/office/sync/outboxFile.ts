import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { AppError } from '#shared/api/errors.ts';
import { OUTBOX_KEY_PURPOSE, type OutboxFile } from '#shared/sync/outboxFile.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { allBatches, pushText } from '#electron/office/sync/batches.ts';
import { readLinkSettings } from '#electron/office/sync/settings.ts';

/**
 * Everything unsent as one file, for when no network will come or the sync has come to a stop. It stays unsent here until
 * the back-office itself has answered for it. Files of requests are not in it.
 * @throws AppError `refused` with `outbox.noReceiver`: nobody could open it
 */
export function sealOutbox(office: OfficeContext): string {
  const settings = readLinkSettings(office.db);
  if (!settings) throw new AppError({ code: 'refused', rule: 'outbox.noReceiver' });
  const device = office.device();
  const pushes = allBatches(office.db, device).map((batch) => pushText(office.db, batch));
  const content = `{"writtenAt":${office.clock.now()},"pushes":[${pushes.join(',')}]}`;
  return JSON.stringify(seal(content, settings.token, device.id));
}

export function seal(content: string, token: string, deviceId: string): OutboxFile {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token, deviceId), iv);
  const sealed = Buffer.concat([cipher.update(gzipSync(content)), cipher.final()]);
  return {
    kind: 'lodzins-outbox',
    version: 1,
    deviceId,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

function keyOf(token: string, deviceId: string): Buffer {
  const tokenHash = createHash('sha256').update(token).digest('hex');
  return Buffer.from(hkdfSync('sha256', tokenHash, deviceId, OUTBOX_KEY_PURPOSE, 32));
}
