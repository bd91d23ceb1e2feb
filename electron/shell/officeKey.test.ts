import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyFile, keyFileOf, keyFromHex, KeyProblem, readKeyFile } from './keyFile.ts';
import { type Keychain, officeKey } from './officeKey.ts';

const reversed = (text: string): string => [...text].reverse().join('');
const keychain: Keychain = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(reversed(text)),
  decryptString: (encrypted) => reversed(encrypted.toString()),
};
const lockedKeychain: Keychain = {
  ...keychain,
  decryptString: () => {
    throw new Error('locked');
  },
};
const noKeychain: Keychain = { ...keychain, isEncryptionAvailable: () => false };

let dataDir: string;
let userDataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-key-'));
  userDataDir = path.join(dataDir, 'desktop');
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

describe('the key of the office', () => {
  it('is 32 random bytes, kept by the keychain and found again', () => {
    const first = officeKey(keychain, userDataDir, dataDir);
    expect(first).toMatchObject({ keptIn: 'keychain' });
    expect(first.key).toHaveLength(32);
    expect(officeKey(keychain, userDataDir, dataDir).key).toEqual(first.key);
  });

  it('never lies in the open where there is a keychain', () => {
    const { key } = officeKey(keychain, userDataDir, dataDir);
    expect(fs.existsSync(keyFileOf(dataDir))).toBe(false);
    const [file] = fs.readdirSync(userDataDir);
    const content = fs.readFileSync(path.join(userDataDir, file ?? ''));
    expect(content.toString()).not.toContain(key.toString('hex'));
  });

  it('lies in a file that only its owner reads where there is no keychain', () => {
    const { keptIn, key } = officeKey(noKeychain, userDataDir, dataDir);
    expect(keptIn).toBe('file');
    expect(fs.statSync(keyFileOf(dataDir)).mode & 0o777).toBe(0o600);
    expect(readKeyFile(dataDir)).toEqual(key);
  });

  it('is taken from the file of a folder that was made in browser mode', () => {
    const key = createKeyFile(dataDir);
    expect(officeKey(keychain, userDataDir, dataDir)).toEqual({ key, keptIn: 'file' });
  });

  it('is never replaced by a new one when there are data', () => {
    fs.writeFileSync(path.join(dataDir, 'lodzins.db'), 'encrypted');
    expect(() => officeKey(keychain, userDataDir, dataDir)).toThrow(KeyProblem);
    expect(fs.readdirSync(dataDir)).toEqual(['lodzins.db']);
  });

  it('is never replaced when the keychain does not open it', () => {
    const { key } = officeKey(keychain, userDataDir, dataDir);
    expect(() => officeKey(lockedKeychain, userDataDir, dataDir)).toThrow(/keychain/);
    expect(officeKey(keychain, userDataDir, dataDir).key).toEqual(key);
  });

  it('is never overwritten by a second one', () => {
    const key = createKeyFile(dataDir);
    expect(() => createKeyFile(dataDir)).toThrow();
    expect(readKeyFile(dataDir)).toEqual(key);
  });

  it.each(['', 'abc', 'z'.repeat(64), 'a'.repeat(63)])('is refused when it is %j', (hex) => {
    expect(() => keyFromHex(hex, 'LODZINS_KEY')).toThrow(/LODZINS_KEY/);
  });
});
