import { createHmac } from 'node:crypto';

/** A key for one purpose, from the office's key. */
export function derivedKey(key: Buffer, purpose: 'attachments' | 'follow' | 'input'): Buffer {
  return createHmac('sha256', key).update(`lodzins ${purpose}`).digest();
}
