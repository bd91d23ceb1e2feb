import type { TFunction } from 'i18next';
import { checkField } from '#shared/catalogue/checkField.ts';
import type { Field } from '#shared/catalogue/types.ts';
import { formatIban, normaliseIban } from '#shared/domain/identity/iban.ts';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { SEPA_IBAN_LENGTH } from '#shared/domain/identity/sepaCountries.ts';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';

/** The entry as people read it, once the field is left; what is wrong stays as it was typed. */
export function tidyEntry(field: Field, entry: string, today: LocalDate): string {
  const { stored, severity } = checkField(field, entry, today);
  if (severity === 'error' || typeof stored !== 'string') return entry;
  return asRead(field, stored);
}

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

/** How much of an account number is still to come, while it is being typed. */
export function typingHint(field: Field, entry: string, t: TFunction): string | null {
  if (field.kind !== 'iban') return null;
  const iban = normaliseIban(entry);
  const length = SEPA_IBAN_LENGTH[iban.slice(0, 2)];
  if (length === undefined || iban.length >= length) return null;
  return t('request.form.charactersLeft', { count: length - iban.length });
}

function asRead({ kind }: Field, stored: string): string {
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
