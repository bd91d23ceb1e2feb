import type { TFunction } from 'i18next';
import { checkField } from '#shared/catalogue/checkField.ts';
import { asRead } from '#shared/catalogue/shownAnswer.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { normaliseIban } from '#shared/domain/identity/iban.ts';
import { SEPA_IBAN_LENGTH } from '#shared/domain/identity/sepaCountries.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** The entry as people read it, once the field is left; what is wrong stays as it was typed. */
export function tidyEntry(field: Field, entry: string, today: LocalDate): string {
  const { stored, severity } = checkField(field, entry, today);
  if (severity === 'error' || typeof stored !== 'string') return entry;
  return asRead(field, stored);
}

/** How much of an account number is still to come, while it is being typed. */
export function typingHint(field: Field, entry: string, t: TFunction): string | null {
  if (field.kind !== 'iban') return null;
  const iban = normaliseIban(entry);
  const length = SEPA_IBAN_LENGTH[iban.slice(0, 2)];
  if (length === undefined || iban.length >= length) return null;
  return t('request.form.charactersLeft', { count: length - iban.length });
}
