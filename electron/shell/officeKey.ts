import fs from 'node:fs';
import path from 'node:path';
import {
  createKeyFile,
  holdsDatabase,
  keyFileOf,
  keyFromHex,
  KeyProblem,
  newKey,
  readKeyFile,
  writeOnce,
} from './keyFile.ts';

/** The part of Electron's safeStorage that is needed here. */
export type Keychain = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
};

export type OfficeKey = { readonly key: Buffer; readonly keptIn: 'keychain' | 'file' };

const KEYCHAIN_FILE = 'office-key.bin';

/**
 * The key that encrypts everything in the data folder. It lies in `userDataDir`, encrypted by the system's keychain; a
 * data folder that was made without one (in browser mode, or where no keychain runs) has it in a file of its own.
 */
export function officeKey(keychain: Keychain, userDataDir: string, dataDir: string): OfficeKey {
  const fromFile = readKeyFile(dataDir);
  if (fromFile) return { key: fromFile, keptIn: 'file' };
  const protectedFile = path.join(userDataDir, KEYCHAIN_FILE);
  if (fs.existsSync(protectedFile)) return { key: unprotect(keychain, protectedFile), keptIn: 'keychain' };
  if (holdsDatabase(dataDir)) {
    throw new KeyProblem(
      `The data in ${dataDir} are encrypted, and their key is neither in ${protectedFile} nor in ${keyFileOf(dataDir)}. ` +
        'Put the key file back, or restore a backup. Nothing was changed.',
    );
  }
  if (!keychain.isEncryptionAvailable()) return { key: createKeyFile(dataDir), keptIn: 'file' };
  const key = newKey();
  writeOnce(protectedFile, keychain.encryptString(key.toString('hex')));
  return { key, keptIn: 'keychain' };
}

function unprotect(keychain: Keychain, file: string): Buffer {
  try {
    return keyFromHex(keychain.decryptString(fs.readFileSync(file)), file);
  } catch (error) {
    if (error instanceof KeyProblem) throw error;
    throw new KeyProblem(
      `The system's keychain does not open ${file}. Sign in to this computer as the person who set the app up, ` +
        'or unlock the keychain, and start again. Nothing was changed.',
    );
  }
}
