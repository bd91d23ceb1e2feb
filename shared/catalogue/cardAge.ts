import type { ServiceCard } from '#shared/catalogue/types.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** Nobody has looked at it for so long that it may no longer match reality (CAT-02). */
export const OLD_AFTER_DAYS = 180;

export function isOldCard({ updatedAt }: Pick<ServiceCard, 'updatedAt'>, today: LocalDate): boolean {
  return addDays(updatedAt, OLD_AFTER_DAYS) < today;
}
