import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type StoredPack = { readonly version: number; readonly body: string; readonly signature: string };

/** The newest pack of reference data that was accepted. */
export function newestPack(db: Db): StoredPack | null {
  return (
    get<StoredPack>(
      db,
      sql`SELECT version, body, signature FROM catalogue_packs ORDER BY version DESC LIMIT 1`,
    ) ?? null
  );
}

export function packOfVersion(db: Db, version: number): StoredPack | null {
  return (
    get<StoredPack>(
      db,
      sql`SELECT version, body, signature FROM catalogue_packs WHERE version = ${version}`,
    ) ?? null
  );
}

/** The first one that is kept here; null when there is none. */
export function oldestPackVersion(db: Db): number | null {
  return (
    get<{ version: number | null }>(db, sql`SELECT min(version) AS version FROM catalogue_packs`)?.version ??
    null
  );
}

export function savePack(db: Db, pack: StoredPack): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO catalogue_packs (version, body, signature)
        VALUES (${pack.version}, ${pack.body}, ${pack.signature})`,
  );
}
