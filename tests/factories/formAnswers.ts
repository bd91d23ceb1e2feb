import { MAX_ANSWER_LENGTH, type FieldProblemCode } from '#shared/catalogue/checkField.ts';
import { askedForm, entryCount, withEntry } from '#shared/catalogue/askedForm.ts';
import type { Condition, Field, FieldKind, Form, Section } from '#shared/catalogue/formTypes.ts';
import { isMet, isRequired, visibleFields } from '#shared/catalogue/visibleFields.ts';

type Entries = Record<string, string | boolean>;

/**
 * Answers that a form takes: right ones for every field that shows, beginning with those that are given, and two entries in
 * each group.
 */
export function rightAnswers(form: Form, given: Entries = {}): Entries {
  const answers: Entries = { ...given };
  for (;;) {
    const open = askedNow(form, answers).find(({ id }) => (answers[id] ?? '') === '');
    const group = form.sections.find((section) => isShort(section, answers));
    if (open) answers[open.id] = rightAnswer(open, answers);
    else if (group) Object.assign(answers, withEntry(group, answers));
    else return answers;
  }
}

/** Fewer than that a form does not take. */
export function neededAnswers(form: Form, given: Entries = {}): Entries {
  const answers: Entries = { ...given };
  // An answer may make another field needed that comes before it.
  for (let before = -1; before !== Object.keys(answers).length;) {
    before = Object.keys(answers).length;
    for (const field of askedNow(form, answers)) {
      if (answers[field.id] === undefined && isRequired(field, answers))
        answers[field.id] = rightAnswer(field, answers);
    }
  }
  return answers;
}

/** Every turn the form can take: for each condition in it, answers that meet it. */
export function branchesOf(form: Form): readonly Entries[] {
  const fields = askedForm(form, {}).sections.flatMap((section) => section.fields);
  const answersFor = ({ field: id, equals }: Condition): Entries => {
    const asked = fields.find((field) => field.id === id);
    return { ...(asked?.visibleWhen ? answersFor(asked.visibleWhen) : {}), [id]: equals };
  };
  const conditions = fields.flatMap(({ visibleWhen, required }) => [
    ...(visibleWhen ? [visibleWhen] : []),
    ...(typeof required === 'object' ? [required.when].flat() : []),
  ]);
  const unique = new Map(conditions.map((condition) => [JSON.stringify(condition), answersFor(condition)]));
  return [{}, ...unique.values()];
}

type WrongEntry = readonly [entry: string | boolean, problem: FieldProblemCode | 'missing'];

/** Entries that this field refuses, whatever else the form holds; the start of a period is in its answers. */
export function wrongEntries({ kind, mustConfirm, isPast, notBefore }: Field): readonly WrongEntry[] {
  if (mustConfirm) return [[false, 'missing']];
  return [
    ...WRONG_ENTRIES[kind],
    ...(isPast ? [['2999-01-01', 'date.inFuture'] as const] : []),
    ...(notBefore ? [['1999-12-31', 'date.beforeStart'] as const] : []),
  ];
}

const WRONG_ENTRIES: Readonly<Record<FieldKind, readonly WrongEntry[]>> = {
  text: [['a'.repeat(MAX_ANSWER_LENGTH + 1), 'text.tooLong']],
  longText: [['a'.repeat(MAX_ANSWER_LENGTH + 1), 'text.tooLong']],
  choice: [['none of them', 'choice.unknown']],
  yesNo: [['jā', 'yesNo.notAnAnswer']],
  date: [
    ['2026-02-30', 'date.notADay'],
    ['30.02.2026', 'date.notADay'],
  ],
  iban: [
    ['LV81BANK0000435195001', 'iban.checkDigits'],
    ['LV80BANK000043519500', 'iban.length'],
  ],
  phone: [['+371 2612 345', 'phone.length']],
  email: [['anna.piemers.lv', 'email.format']],
  personalCode: [['310299-12345', 'personalCode.impossibleDate']],
  regNumber: [['4000352160', 'regNumber.length']],
  postcode: [['LV-523', 'postcode.format']],
  number: [['divi', 'number.notANumber']],
  money: [['12,345', 'money.notAnAmount']],
  // Never more than a warning: the format has no official source.
  cadastre: [],
};

function rightAnswer({ id, kind, choices, notBefore }: Field, answers: Entries): string | boolean {
  if (choices) return choices[0]?.value ?? '';
  if (kind === 'yesNo') return true;
  const start = notBefore === undefined ? undefined : answers[notBefore];
  if (kind === 'date') return typeof start === 'string' ? start : '2026-11-02';
  return RIGHT_ENTRIES[kind] ?? `B 4471 2086 ${id}`;
}

/** Domain 5: vectors that are valid. */
const RIGHT_ENTRIES: Partial<Record<FieldKind, string>> = {
  iban: 'LV80BANK0000435195001',
  phone: '+371 26123450',
  email: 'anna@piemers.lv',
  personalCode: '180565-05610',
  regNumber: '40003521600',
  postcode: 'LV-2169',
  number: '3',
  money: '120,50',
  cadastre: '80000120345',
};

function askedNow(form: Form, answers: Entries): readonly Field[] {
  return visibleFields(askedForm(form, answers), answers).filter(({ source }) => source === 'client');
}

function isShort(section: Section, answers: Entries): boolean {
  const condition = section.fields[0]?.visibleWhen;
  const isShown = !condition || isMet(condition, answers);
  return section.repeat !== undefined && isShown && entryCount(section, answers) < 2;
}
