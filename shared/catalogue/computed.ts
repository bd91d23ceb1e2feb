import { answersTo, askedForm, entryCount } from '#shared/catalogue/askedForm.ts';
import type { AskedForm, Computation, Field, FieldKind, Form } from '#shared/catalogue/formTypes.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';

/**
 * The answers with what the form works out from them. What cannot be worked out, because an answer is missing or wrong, is
 * left out; whatever was answered there before counts for nothing.
 */
export function withComputed(form: Form, answers: Answers): Answers {
  if (!form.sections.some(({ fields }) => fields.some(isComputed))) return answers;
  const all: Record<string, string | boolean> = { ...answers };
  for (const { id, kind, computation } of computedFields(askedForm(form, answers), answers)) {
    const value = computation ? valueOf(computation, form, all) : null;
    if (value === null) delete all[id];
    else all[id] = written(kind, value);
  }
  return all;
}

function computedFields(form: AskedForm, answers: Answers): readonly Field[] {
  return visibleFields(form, answers).filter(isComputed);
}

function isComputed({ source }: Field): boolean {
  return source === 'computed';
}

function valueOf(computation: Computation, form: Form, answers: Answers): number | null {
  switch (computation.kind) {
    case 'sum':
      return sumOf(computation.of.flatMap((id) => answersTo(id, answers)));
    case 'count': {
      const group = form.sections.find(({ id }) => id === computation.group);
      return group ? entryCount(group, answers) + computation.plus : null;
    }
    case 'share': {
      const [of] = numbersIn([answers[computation.of]]);
      const [among] = numbersIn([answers[computation.among]]);
      return of === undefined || among === undefined || among === 0 ? null : of / among;
    }
  }
}

/** Null while nothing is answered, or one of them is no number. */
function sumOf(entries: readonly (string | boolean)[]): number | null {
  const filled = entries.filter((entry) => entry !== '');
  const numbers = numbersIn(filled);
  if (numbers.length === 0 || numbers.length < filled.length) return null;
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Amounts and numbers as people type them. */
function numbersIn(entries: readonly (string | boolean | undefined)[]): readonly number[] {
  return entries.flatMap((entry) => {
    if (typeof entry !== 'string') return [];
    const digits = entry.replace(/\s|€|EUR$/gi, '').replace(',', '.');
    return /^\d+(\.\d+)?$/.test(digits) ? [Number(digits)] : [];
  });
}

/** The bits of decimal fractions do not add up exactly: a cent that is there but for them is there. */
const TINY = 1e-6;
const CENTS = 100;
const TEN_THOUSANDTHS = 10_000;

function written(kind: FieldKind, value: number): string {
  if (kind === 'money') return (Math.floor(value * CENTS + TINY) / CENTS).toFixed(2);
  return String(Math.round(value * TEN_THOUSANDTHS) / TEN_THOUSANDTHS);
}
