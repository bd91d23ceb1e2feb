import type { AskedField, AskedForm, Condition, Field } from '#shared/catalogue/formTypes.ts';

/** Answers by field id; dates as `yyyy-mm-dd`, numbers and amounts as typed. */
export type Answers = Readonly<Record<string, string | boolean>>;

/** Fields to show, in order. A condition on a hidden field is not met; it can only name an earlier field. */
export function visibleFields(form: AskedForm, answers: Answers): readonly AskedField[] {
  const visible: AskedField[] = [];
  const shownIds = new Set<string>();
  for (const { fields } of form.sections) {
    for (const field of fields) {
      const condition = field.visibleWhen;
      if (condition && !(shownIds.has(condition.field) && isMet(condition, answers))) continue;
      shownIds.add(field.id);
      visible.push(field);
    }
  }
  return visible;
}

/** Whether the answer is needed now; what a register gives or the form works out is never asked for. */
export function isRequired(field: Field, answers: Answers): boolean {
  if (field.source !== 'client') return false;
  if (typeof field.required === 'boolean') return field.required;
  const { when } = field.required;
  return 'field' in when ? isMet(when, answers) : when.some((condition) => isMet(condition, answers));
}

export function isMet(condition: Condition, answers: Answers): boolean {
  return (answers[condition.field] ?? false) === condition.equals;
}
