import type { LocalDate } from '#shared/lib/time.ts';

/** A Monday or Friday between holidays that is given free and worked off on a Saturday. */
export type MovedWorkingDay = { readonly free: LocalDate; readonly worked: LocalDate };

/**
 * Decided by the government each year until 1 July for the year that follows (Labour Law, section 133), so
 * they cannot be computed: add the new pairs here when the order is out.
 */
export const MOVED_WORKING_DAYS: readonly MovedWorkingDay[] = [
  { free: '2023-05-05', worked: '2023-05-20' },
  { free: '2024-12-23', worked: '2024-12-14' },
  { free: '2024-12-30', worked: '2024-12-28' },
  { free: '2025-05-02', worked: '2025-05-10' },
  { free: '2025-11-17', worked: '2025-11-08' },
  { free: '2026-01-02', worked: '2026-01-17' },
  { free: '2026-06-22', worked: '2026-06-27' },
];

/** Holidays declared once: the bronze medal in ice hockey, the closing of the Song and Dance Celebration. */
export const EXTRA_HOLIDAYS: readonly LocalDate[] = ['2023-05-29', '2023-07-10'];
