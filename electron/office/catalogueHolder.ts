import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import { checkCatalogue } from '#shared/catalogue/checkCatalogue.ts';
import { catalogueSchema, type Catalogue } from '#shared/catalogue/types.ts';
import { newestPack, packOfVersion, savePack, type StoredPack } from '#db/repositories/catalogue.ts';
import type { Db } from '#db/open.ts';
import type { Log } from '#electron/office/log.ts';

/** The catalogue in use: the newest of those that were accepted and the one the program ships with. */
export type CatalogueHolder = {
  current(): Catalogue;
  /** As it was in that version; null when it is not kept here. */
  ofVersion(version: number): Catalogue | null;
  /** Takes a pack whose signature was checked. False, and nothing changes, when its content cannot be used. */
  accept(pack: StoredPack): boolean;
};

export function createCatalogueHolder(db: Db, log: Log): CatalogueHolder {
  const stored = newestPack(db);
  const accepted = stored && parse(stored.body);
  let current: Catalogue = accepted && accepted.version >= shipped.version ? accepted : shipped;
  keepShipped(db);
  return {
    current: () => current,
    ofVersion(version) {
      if (current.version === version) return current;
      const pack = packOfVersion(db, version);
      return pack && parse(pack.body);
    },
    accept(pack) {
      const parsed = parse(pack.body);
      if (!parsed) {
        log.warn('catalogue pack refused', { version: pack.version });
        return false;
      }
      savePack(db, pack);
      if (parsed.version >= current.version) current = parsed;
      return true;
    },
  };
}

/** The next program brings another one, and what was begun on this one is finished on it. */
function keepShipped(db: Db): void {
  const { version } = shipped;
  if (packOfVersion(db, version)) return;
  // Nobody has to vouch for what came with the program itself.
  savePack(db, { version, body: JSON.stringify(shipped), signature: '' });
}

/** Null for anything that is not a whole, consistent catalogue. */
function parse(body: string): Catalogue | null {
  try {
    const parsed = catalogueSchema.safeParse(JSON.parse(body));
    if (!parsed.success) return null;
    return checkCatalogue(parsed.data).every(({ severity }) => severity !== 'error') ? parsed.data : null;
  } catch {
    return null;
  }
}
