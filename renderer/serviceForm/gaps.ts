import { askedForm } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { visibleFields } from '#shared/catalogue/visibleFields.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** A field that holds the request back. Empty is not an error; it is only listed. */
export type Gap = { readonly fieldId: string; readonly kind: 'missing' | 'wrong' };

/** In the order of the form, so that the first is the one to go to. */
export function gapsOf(form: Form, answers: Answers, today: LocalDate): readonly Gap[] {
  const { missing, problems } = validateForm(form, answers, today);
  const wrong = problems.filter(({ severity }) => severity === 'error').map(({ field }) => field);
  return visibleFields(askedForm(form, answers), answers).flatMap(({ id }): Gap[] => {
    if (missing.includes(id)) return [{ fieldId: id, kind: 'missing' }];
    return wrong.includes(id) ? [{ fieldId: id, kind: 'wrong' }] : [];
  });
}
