import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { visitsAtCounters } from '#db/repositories/visits.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { HallOffice } from '#electron/office/hall.ts';

/** Where somebody can speak without being heard (QUE-09), by name. */
export function readRooms(db: Db): readonly string[] {
  return readMeta<readonly string[]>(db, 'centre.rooms') ?? [];
}

export function writeRooms(db: Db, rooms: readonly string[]): void {
  writeMeta(db, 'centre.rooms', rooms);
}

/** Each room with the ticket of whoever is in it or on the way to it. */
export function roomsNow({
  db,
  clock,
}: HallOffice): readonly { readonly name: string; readonly ticket: string | null }[] {
  const today = businessDayOf(db, clock.now());
  const taken = new Map(visitsAtCounters(db, today).map(({ state }) => [state.room, state.ticket ?? '']));
  return readRooms(db).map((name) => ({ name, ticket: taken.get(name) ?? null }));
}
