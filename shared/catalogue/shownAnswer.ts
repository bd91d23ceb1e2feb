import type { Field } from '#shared/catalogue/formTypes.ts';
import { formatIban, normaliseIban } from '#shared/domain/identity/iban.ts';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { formatDate } from '#shared/lib/time.ts';

/** An answer as a person reads it; `say` gives texts of the catalogue in the reader's language. */
export function shownAnswer(
  field: Field,
  answer: string | boolean | undefined,
  say: (text: Field['label']) => string,
  words: { readonly yes: string; readonly no: string },
): string {
  if (answer === undefined || answer === '') return '';
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  const choice = field.choices?.find(({ value }) => value === answer);
  return choice ? say(choice.label) : asRead(field, answer);
}

/** A stored entry in the groups in which people read it. */
export function asRead({ kind }: Field, stored: string): string {
  switch (kind) {
    case 'iban':
      return formatIban(normaliseIban(stored));
    case 'phone':
      return formatPhone(stored);
    case 'personalCode':
      return /^\d{11}$/.test(stored) ? formatPersonalCode(stored) : stored;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(stored) ? formatDate(stored) : stored;
    case 'money':
      return stored.replace('.', ',');
    default:
      return stored;
  }
}
