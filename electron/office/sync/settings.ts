import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

/** Where the back-office is and what this device needs to be let in; in the encrypted database. */
export type LinkSettings = {
  readonly url: string;
  readonly token: string;
  /** Ed25519 key of the catalogue packs, SPKI in base64; pinned when the device was enrolled. */
  readonly catalogueKey: string;
};

const URL_KEY = 'backoffice.url';
const TOKEN_KEY = 'backoffice.token';
const CATALOGUE_KEY = 'backoffice.catalogueKey';

/** Null before the device was enrolled. */
export function readLinkSettings(db: Db): LinkSettings | null {
  const url = readMeta<string>(db, URL_KEY);
  const token = readMeta<string>(db, TOKEN_KEY);
  const catalogueKey = readMeta<string>(db, CATALOGUE_KEY);
  return url !== null && token !== null && catalogueKey !== null ? { url, token, catalogueKey } : null;
}

export function writeLinkSettings(db: Db, { url, token, catalogueKey }: LinkSettings): void {
  writeMeta(db, URL_KEY, url);
  writeMeta(db, TOKEN_KEY, token);
  writeMeta(db, CATALOGUE_KEY, catalogueKey);
}

/** Without a slash at the end, so that paths can be appended. */
export function baseAddress(url: string): string {
  return url.trim().replace(/\/+$/, '');
}
