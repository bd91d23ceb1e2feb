import type { LocalText } from '#shared/catalogue/localText.ts';
import type { TermLength } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { assertNever } from '#shared/lib/assertNever.ts';

/** What a card says about a term, for whoever has no better words for it. */
export function termWords({ count, unit }: TermLength): LocalText {
  // Latvian counts 21 and 31 in the singular, but not 11.
  const isOne = count % 10 === 1 && count % 100 !== 11;
  const days = count === 1 ? 'day' : 'days';
  switch (unit) {
    case 'workingDays':
      return words(`${count} ${isOne ? 'darba diena' : 'darba dienas'}`, `${count} working ${days}`);
    case 'calendarDays':
      return words(`${count} ${isOne ? 'diena' : 'dienas'}`, `${count} ${days}`);
    case 'calendarMonths':
      return words(
        `${count} ${isOne ? 'mēnesis' : 'mēneši'}`,
        `${count} ${count === 1 ? 'month' : 'months'}`,
      );
    default:
      return assertNever(unit);
  }
}
