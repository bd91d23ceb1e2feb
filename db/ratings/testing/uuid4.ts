import { createHash } from 'node:crypto';

/** A UUID v4 that is the same for the same number and spread like a random one. */
export function uuid4(index: number): string {
  const hex = createHash('sha256').update(`rating ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
