import type { Condition, Field, Form } from '#shared/catalogue/types.ts';

/** Answers by field id; dates as `yyyy-mm-dd`, numbers and amounts as typed. */
export type Answers = Readonly<Record<string, string | boolean>>;

/** Fields to show, in order. A condition on a hidden field is not met; it can only name an earlier field. */
export function visibleFields(form: Form, answers: Answers): readonly Field[] {
  const visible: Field[] = [];
  const shownIds = new Set<string>();
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const condition = field.visibleWhen;
    if (condition && !(shownIds.has(condition.field) && isMet(condition, answers))) continue;
    shownIds.add(field.id);
    visible.push(field);
  }
  return visible;
}

/** Whether the answer is needed now; what a register gives is never asked for. */
export function isRequired(field: Field, answers: Answers): boolean {
  if (field.source === 'register') return false;
  if (typeof field.required === 'boolean') return field.required;
  return [field.required.when].flat().some((condition) => isMet(condition, answers));
}

function isMet(condition: Condition, answers: Answers): boolean {
  return (answers[condition.field] ?? false) === condition.equals;
}
