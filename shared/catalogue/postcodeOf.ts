import { checkPostcode } from '#shared/domain/identity/postcode.ts';
import type { ServiceCard } from './types.ts';
import type { Answers } from './visibleFields.ts';

/** Where the matter of a form lies: its first address that was answered; null when it asks for none. */
export function postcodeOf({ form }: Pick<ServiceCard, 'form'>, answers: Answers): string | null {
  for (const { id, kind } of form.sections.flatMap(({ fields }) => fields)) {
    const { code } = kind === 'postcode' ? checkPostcode(String(answers[id] ?? '')) : { code: null };
    if (code !== null) return code;
  }
  return null;
}
