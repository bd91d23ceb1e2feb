import { createKeyFile, holdsDatabase, keyFileOf, keyFromHex, KeyProblem, readKeyFile } from './keyFile.ts';

const KEY_VARIABLE = 'LODZINS_KEY';

/** There is no keychain under Node: the key comes from the environment, or lies in a file beside the data. */
function givenKey(dataDir: string): { readonly key: Buffer; readonly isInFile: boolean } | null {
  const fromEnvironment = process.env[KEY_VARIABLE];
  // Programs started from here shall not inherit it.
  delete process.env[KEY_VARIABLE];
  if (fromEnvironment !== undefined) {
    return { key: keyFromHex(fromEnvironment, KEY_VARIABLE), isInFile: false };
  }
  const key = readKeyFile(dataDir);
  return key ? { key, isInFile: true } : null;
}

/** The key of the folder; a new one in a folder without data. @throws KeyProblem */
export function keyForNewOrOldData(dataDir: string): Buffer {
  const given = givenKey(dataDir);
  if (given && !given.isInFile) return given.key;
  const key = given?.key ?? createKeyWhereNothingIsLost(dataDir);
  process.stderr.write(
    `WARNING: the key that encrypts the data lies unprotected in ${keyFileOf(dataDir)}. Whoever reads that folder reads ` +
      `everything. Use the desktop app with the system's keychain, or set ${KEY_VARIABLE}.\n`,
  );
  return key;
}

/** The key that encrypted what exists already: for backup and restore, which never make one. @throws KeyProblem */
export function keyOfOldData(dataDir: string): Buffer {
  const given = givenKey(dataDir);
  if (given) return given.key;
  throw new KeyProblem(
    `The key is neither in ${KEY_VARIABLE} nor in ${keyFileOf(dataDir)}. A backup opens only with the key of the office ` +
      'that made it: set the variable to its 64 hexadecimal digits, or put the key file there, and try again.',
  );
}

function createKeyWhereNothingIsLost(dataDir: string): Buffer {
  if (!holdsDatabase(dataDir)) return createKeyFile(dataDir);
  throw new KeyProblem(
    `The data in ${dataDir} are encrypted and ${keyFileOf(dataDir)} is missing. If the desktop app made this folder, its ` +
      `key is in that computer's keychain: start the desktop app. Otherwise put the key file back or set ${KEY_VARIABLE}.`,
  );
}
