import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import { openDay } from '#tests/helpers/dayCrew.ts';
import { OfficeDay } from '#tests/helpers/officeDay.ts';
import { NOON } from '#tests/factories/journal.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { startTestOffice } from '#tests/helpers/testOffice.ts';

/** A share in every run; 50 days of 300 tickets with `npm run soak`. */
const DAYS = Number(process.env['OFFICE_DAYS'] ?? 1);
const TICKETS = Number(process.env['OFFICE_DAY_TICKETS'] ?? 40);
const FIRST_SEED = Number(process.env['OFFICE_DAY_SEED'] ?? 1);
const DAY_MS = 24 * 60 * MINUTE_MS;
const MORNING = NOON - 4 * 60 * MINUTE_MS;

let office: Office;
beforeEach(async () => {
  // The demonstration plays its morning on the day before; this day begins with an empty hall.
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING - DAY_MS });
  office = await startTestOffice();
});
afterEach(async () => {
  await office.close();
  vi.useRealTimers();
});

it.each(Array.from({ length: DAYS }, (_, index) => FIRST_SEED + index))(
  `a day of ${TICKETS} tickets in the real office adds up after every act, and so do the stages (seed %i)`,
  async (seed) => {
    vi.setSystemTime(MORNING);
    const random = seededRandom(seed);
    const day = new OfficeDay(random, TICKETS, await openDay(office, random));
    while (!day.isOver()) {
      const { touched, what } = await day.step();
      const counts = await day.counts();
      expect(counts, what).toEqual(day.model.counts());
      const { ticketsIn, served, redirected, missed, left, waiting, inProgress } = counts;
      expect(ticketsIn, what).toBe(served + redirected + missed + left + waiting + inProgress);
      if (touched !== null) expect(await day.stagesOf(touched), what).toEqual(day.stagesInBooks(touched));
    }
    for (const id of day.model.ids()) expect(await day.stagesOf(id), id).toEqual(day.stagesInBooks(id));
    expect(await day.lists()).toEqual(day.listsInBooks());
    console.log(`seed ${seed}: ${day.told()}`);
  },
  DAYS * TICKETS * 2_000,
);
