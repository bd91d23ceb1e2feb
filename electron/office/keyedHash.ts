import { hash } from 'node:crypto';

/** Bytes that SHA-256 takes in at a time. */
const BLOCK = 64;

/**
 * HMAC-SHA-256 (RFC 2104) of texts under one key of at most a block, in base64. Written out, because the engine's own
 * sets itself up anew for each text, and every command waits for that longer than for both hashes.
 */
export function createKeyedHash(key: Buffer): (text: string) => string {
  const inner = padded(key, 0x36);
  const outer = padded(key, 0x5c);
  return (text) => {
    const within = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
    return hash('sha256', Buffer.concat([outer, within]), 'base64');
  };
}

function padded(key: Buffer, pad: number): Buffer {
  if (key.length > BLOCK) throw new Error(`a key has at most ${BLOCK} bytes`);
  const block = Buffer.alloc(BLOCK, pad);
  for (const [index, byte] of key.entries()) block.writeUInt8(byte ^ pad, index);
  return block;
}
