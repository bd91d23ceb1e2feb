import { expect, it } from 'vitest';
import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';
import { serviceTimes } from '#db/repositories/serviceTimes.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

const [TODAY, BEFORE] = ['2026-11-24', '2026-11-10'];

function serve(db: Db, count: number, minutes: number, serviceId: string | null, day = BEFORE): void {
  for (let index = 0; index < count; index += 1) {
    const at = Date.parse(`${day}T09:00:00Z`);
    run(
      db,
      sql`INSERT INTO visits (id, business_day, status, ticket, category, level, arrived_at, due_at, called_at,
            service_id, service_started_at, finished_at, state)
          VALUES (${`${day}-${serviceId}-${minutes}-${index}`}, ${day}, 'finished', 'A001', 'A', 1, ${at}, ${at}, ${at},
            ${serviceId}, ${at + 30_000}, ${at + minutes * 60_000}, '{}')`,
    );
  }
}

it('a service has its own times once there are twenty, else those of its category, else none', () => {
  const db = temporaryDatabase();
  serve(db, 20, 40, 'long');
  serve(db, 19, 4, 'rare');
  const timesOf = serviceTimes(db, TODAY);
  expect(timesOf({ category: 'A', serviceId: 'long' })?.[10]).toBeCloseTo(40);
  expect(timesOf({ category: 'A', serviceId: 'rare' })).toEqual(timesOf({ category: 'A' }));
  expect(timesOf({ category: 'B', serviceId: null })).toBeNull();
  db.close();
});

it('today counts while there is too little from before, and days older than sixty never', () => {
  const db = temporaryDatabase();
  serve(db, 25, 9, null, '2026-09-01');
  serve(db, 19, 5, null);
  expect(serviceTimes(db, TODAY)({ category: 'A' })).toBeNull();
  serve(db, 1, 5, null, TODAY);
  expect(serviceTimes(db, TODAY)({ category: 'A' })?.[0]).toBeCloseTo(5);
  db.close();
});
