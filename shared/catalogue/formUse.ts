import { askedForm, questionOf } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { visibleFields, type Answers } from '#shared/catalogue/visibleFields.ts';

/** One form as it was filed: on the card of its time, and what was written anew later. */
export type FiledForm = {
  readonly form: Form;
  readonly answers: Answers;
  /** Questions of each correction. */
  readonly corrected: readonly (readonly string[])[];
};

/** How often a question was put, left empty and corrected after the registration; who answered what is not in it. */
export type QuestionUse = {
  readonly fieldId: string;
  readonly asked: number;
  readonly empty: number;
  readonly corrected: number;
};

/** Fewer forms, or fewer times, are chance, and may point at somebody. */
export const ENOUGH_FORMS = 10;
export const ENOUGH_TIMES = 5;
const MOST_SHOWN = 5;
const HALF = 0.5;

/**
 * Questions of a service's form to think about (INT-06): corrected most often, then left empty by most. What a form works out, a
 * register gives or a tick answers is not among them.
 */
export function formUse(filed: readonly FiledForm[]): readonly QuestionUse[] {
  const known = filed.filter(({ answers }) => Object.keys(answers).length > 0);
  if (known.length < ENOUGH_FORMS) return [];
  const uses = new Map<string, QuestionUse>();
  for (const { form, answers, corrected } of known) {
    const again = corrected.flatMap((fieldIds) => [...new Set(fieldIds.map(questionOf))]);
    for (const [fieldId, use] of usesIn(form, answers)) {
      const before = uses.get(fieldId) ?? { fieldId, asked: 0, empty: 0, corrected: 0 };
      const times = again.filter((id) => id === fieldId).length;
      uses.set(fieldId, {
        fieldId,
        asked: before.asked + use.asked,
        empty: before.empty + use.empty,
        corrected: before.corrected + times,
      });
    }
  }
  return [...uses.values()]
    .filter((use) => use.corrected >= ENOUGH_TIMES || isMostlyEmpty(use))
    .sort((a, b) => b.corrected - a.corrected || b.empty / b.asked - a.empty / a.asked)
    .slice(0, MOST_SHOWN);
}

export function isMostlyEmpty({ asked, empty }: QuestionUse): boolean {
  return empty >= ENOUGH_TIMES && empty / asked > HALF;
}

/** Of a group's question all entries. */
function usesIn(form: Form, answers: Answers): ReadonlyMap<string, { asked: number; empty: number }> {
  const uses = new Map<string, { asked: number; empty: number }>();
  for (const { id, kind, source } of visibleFields(askedForm(form, answers), answers)) {
    if (source !== 'client' || kind === 'yesNo') continue;
    const use = uses.get(questionOf(id)) ?? { asked: 0, empty: 0 };
    use.asked += 1;
    if ((answers[id] ?? '') === '') use.empty += 1;
    uses.set(questionOf(id), use);
  }
  return uses;
}
