import { askedForm } from '#shared/catalogue/askedForm.ts';
import { checkField, type FieldProblemCode } from '#shared/catalogue/checkField.ts';
import { withComputed } from '#shared/catalogue/computed.ts';
import type { Field, Form } from '#shared/catalogue/formTypes.ts';
import { type Answers, isRequired, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type FieldProblem = {
  readonly field: string;
  readonly severity: 'error' | 'warning';
  readonly code: FieldProblemCode;
};

export type FormValidation = {
  /** Visible fields that still need an answer, in the order of the form. */
  readonly missing: readonly string[];
  readonly problems: readonly FieldProblem[];
  /** As they are stored: normalised, without those of fields that have become hidden, with what the form works out. */
  readonly stored: { readonly [field: string]: string | boolean };
};

/** Judges the visible fields that a person fills in; hidden ones and register facts are left alone. */
export function validateForm(form: Form, answers: Answers, today: LocalDate): FormValidation {
  const missing: string[] = [];
  const problems: FieldProblem[] = [];
  const stored: Record<string, string | boolean> = {};
  for (const field of filledByPerson(form, answers)) {
    const answer = answers[field.id];
    const isOpen = isBlank(answer) || (field.mustConfirm === true && answer !== true);
    const isMissing = isOpen && isRequired(field, answers);
    if (isMissing) missing.push(field.id);
    if (isBlank(answer)) continue;
    const checked = checkField(field, answer, today);
    stored[field.id] = checked.stored;
    const { problem, severity } = isBeforeStart(field, stored) ? BEFORE_START : checked;
    if (!isMissing && problem !== null && severity !== null)
      problems.push({ field: field.id, severity, code: problem });
  }
  return { missing, problems, stored: withComputed(form, stored) };
}

/** Warnings never hold a request back: a client is not refused on a formula. */
export function canRegister({ missing, problems }: FormValidation): boolean {
  return missing.length === 0 && problems.every((problem) => problem.severity === 'warning');
}

const BEFORE_START = { problem: 'date.beforeStart', severity: 'error' } as const;

/** Local dates are in order as text; a start that is missing or no day says nothing about the end. */
function isBeforeStart({ id, notBefore }: Field, stored: FormValidation['stored']): boolean {
  const [day, start] = [dayIn(stored[id]), notBefore ? dayIn(stored[notBefore]) : null];
  return day !== null && start !== null && day < start;
}

function dayIn(answer: string | boolean | undefined): LocalDate | null {
  return typeof answer === 'string' && isLocalDate(answer) ? answer : null;
}

function filledByPerson(form: Form, answers: Answers): readonly Field[] {
  return visibleFields(askedForm(form, answers), answers).filter((field) => field.source === 'client');
}

function isBlank(answer: string | boolean | undefined): answer is undefined | '' {
  return answer === undefined || (typeof answer === 'string' && answer.trim() === '');
}
