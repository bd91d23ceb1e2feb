import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const KEY_BYTES = 32;
const KEY_FILE = 'office.key';
const OWNER_ONLY = 0o600;
const HEX_KEY = /^[0-9a-f]{64}$/i;

/** A key that cannot be found or read. The message is for people and says what to do. */
export class KeyProblem extends Error {
  override readonly name = 'KeyProblem';
}

export function newKey(): Buffer {
  return crypto.randomBytes(KEY_BYTES);
}

/** Throws a KeyProblem unless it is exactly 32 bytes in hexadecimal. */
export function keyFromHex(hex: string, whereFrom: string): Buffer {
  if (!HEX_KEY.test(hex.trim())) throw new KeyProblem(`${whereFrom} must hold 64 hexadecimal digits.`);
  return Buffer.from(hex.trim(), 'hex');
}

export function keyFileOf(dataDir: string): string {
  return path.join(dataDir, KEY_FILE);
}

/** Undefined when there is no key file. */
export function readKeyFile(dataDir: string): Buffer | undefined {
  const file = keyFileOf(dataDir);
  return fs.existsSync(file) ? keyFromHex(fs.readFileSync(file, 'utf8'), file) : undefined;
}

export function createKeyFile(dataDir: string): Buffer {
  const key = newKey();
  writeOnce(keyFileOf(dataDir), `${key.toString('hex')}\n`);
  return key;
}

/**
 * For secrets: readable by the owner only, complete on the disk before the name appears, and never over an old one.
 * A key that is lost takes the data with it.
 */
export function writeOnce(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.new`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const handle = fs.openSync(unfinished, 'w', OWNER_ONLY);
  fs.writeFileSync(handle, content);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  // Unlike a rename, a link fails where the name is taken.
  fs.linkSync(unfinished, file);
  fs.unlinkSync(unfinished);
}

/** Such a folder needs its old key: making a new one would only hide that. */
export function holdsDatabase(dataDir: string): boolean {
  return (
    fs.existsSync(dataDir) && fs.readdirSync(dataDir).some((name) => /\.(db|sqlite)$|^restored-/.test(name))
  );
}
