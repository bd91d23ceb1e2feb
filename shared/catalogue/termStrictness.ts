import { dueDateOf, firstFitting } from '#shared/catalogue/cardTerms.ts';
import type { Recipient, ServiceLevelTerms, TermLength } from '#shared/catalogue/types.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

const FIRST_DAY = '2027-01-01';
const DAYS = 365;

/** SLT-06: on no day of a year does `local` end later than `owner`. Ten working days and two weeks differ by the holidays. */
export function isAsStrict(local: TermLength, owner: TermLength): boolean {
  if (local.unit === owner.unit) return local.count <= owner.count;
  let day: LocalDate = FIRST_DAY;
  for (let passed = 0; passed < DAYS; passed += 1) {
    if (dueDateOf({ length: local }, day) > dueDateOf({ length: owner }, day)) return false;
    day = addDays(day, 1);
  }
  return true;
}

/** The owner's promise that a term of the centre would lower, or null. It holds for whoever the owner promised to. */
export function loweredBy(
  local: TermLength,
  ownerSets: readonly ServiceLevelTerms[],
  recipients: readonly Recipient[],
): ServiceLevelTerms | null {
  for (const recipient of recipients) {
    for (const channel of CHANNELS) {
      const owner = firstFitting(ownerSets, channel, recipient);
      if (owner && !isAsStrict(local, owner.length)) return owner;
    }
  }
  return null;
}
