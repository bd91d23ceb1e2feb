import { keep } from '#db/kept.ts';
import { get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Cards whose client's data are not to be processed now. */
export function countRestricted(db: Db): number {
  const row = get<{ number: number }>(
    db,
    sql`SELECT count(*) AS number FROM clients WHERE state ->> '$.restriction' IS NOT NULL`,
  );
  return row?.number ?? 0;
}

const ANY = 'any';
const hasAny = keep((db): boolean => {
  const row = get<{ found: number }>(
    db,
    sql`SELECT EXISTS (SELECT 1 FROM clients WHERE state ->> '$.restriction' IS NOT NULL) AS found`,
  );
  return row?.found === 1;
});

/** Quick, for whoever asks it of every client: hardly any centre has one. */
export function isAnybodyRestricted(db: Db): boolean {
  return hasAny.read(db, ANY);
}

/** To be called whenever a card that is or was restricted is written. */
export function restrictionsChanged(db: Db): void {
  hasAny.written(db, ANY);
}
