import { z } from 'zod';

const day = z.iso.date();

/**
 * What cannot be computed of a year's working days. The government decides it for each year until 1 July of the year before
 * (Labour Law, section 133); a year that is not listed is one of which nothing is known yet.
 */
const calendarYear = z.object({
  year: z.int().min(2023).max(9999),
  /** A working day between holidays that is given free and worked off on a Saturday. */
  moved: z.array(z.object({ free: day, worked: day }).readonly()).readonly(),
  /** Declared once, by a law of its own: the bronze medal in ice hockey, the closing of the Song and Dance Celebration. */
  holidays: z.array(day).readonly(),
});
export const calendarYearsSchema = z.array(calendarYear.readonly()).readonly();
export type CalendarYear = z.infer<typeof calendarYear>;

/** Known when this version of the program was made; later years are told by the back-office. */
export const CALENDAR_YEARS: readonly CalendarYear[] = [
  {
    year: 2023,
    moved: [{ free: '2023-05-05', worked: '2023-05-20' }],
    holidays: ['2023-05-29', '2023-07-10'],
  },
  {
    year: 2024,
    moved: [
      { free: '2024-12-23', worked: '2024-12-14' },
      { free: '2024-12-30', worked: '2024-12-28' },
    ],
    holidays: [],
  },
  {
    year: 2025,
    moved: [
      { free: '2025-05-02', worked: '2025-05-10' },
      { free: '2025-11-17', worked: '2025-11-08' },
    ],
    holidays: [],
  },
  {
    year: 2026,
    moved: [
      { free: '2026-01-02', worked: '2026-01-17' },
      { free: '2026-06-22', worked: '2026-06-27' },
    ],
    holidays: [],
  },
];
