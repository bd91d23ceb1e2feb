import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  hash,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Tokens and keys are long and random, so a plain hash keeps them. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Without letters and digits that are taken for each other. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** To be typed by a person: `XXXX-XXXX-XXXX`, 60 bits. */
export function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}

export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

export type SigningKey = { readonly privateKey: string; readonly publicKey: string };

/** Ed25519; PKCS8 and SPKI in base64. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey: privateKey.toString('base64'), publicKey: publicKey.toString('base64') };
}

export function signText(text: string, { privateKey }: Pick<SigningKey, 'privateKey'>): string {
  const key = { key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' } as const;
  return sign(null, Buffer.from(text), key).toString('base64');
}

/** False also for a key or signature that cannot be read. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' } as const;
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

export function isPublicKey(publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
