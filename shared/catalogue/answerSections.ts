import { askedForm } from '#shared/catalogue/askedForm.ts';
import { visibleFields, type Answers } from '#shared/catalogue/visibleFields.ts';
import type { Field, Form } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';

export type AnswerRow = {
  readonly fieldId: string;
  readonly label: string;
  readonly value: string;
  readonly width: Field['width'];
  /** A personal code or health data: not for whoever looks over the desk. */
  readonly isHidden: boolean;
  /** Of a yes-or-no question; its label alone says it then. */
  readonly isYes: boolean | null;
};
export type AnswerSection = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
};

type Words = {
  readonly say: (text: LocalText) => string;
  readonly yes: string;
  readonly no: string;
  /** Title over answers whose question the form does not have any more. */
  readonly formerly: string;
  /** Words of a question in another form, or undefined. */
  readonly labelElsewhere: (fieldId: string) => string | undefined;
};

/** What was answered, in the form's own order and words; what was left empty is left out. */
export function answerSections(
  form: Form | undefined,
  answers: Answers,
  words: Words,
): readonly AnswerSection[] {
  const { say, formerly } = words;
  const asked = form ? askedForm(form, answers) : { sections: [] };
  const shown = new Set(visibleFields(asked, answers));
  const sections = asked.sections.map(({ id, title, fields }) => ({
    id,
    title: say(title),
    rows: fields.filter((field) => shown.has(field)).map((field) => rowOf(field, answers, words)),
  }));
  const known = new Set([...shown].map(({ id }) => id));
  const leftOver = Object.entries(answers)
    .filter(([fieldId]) => !known.has(fieldId))
    .map(([fieldId, answer]) => ({
      fieldId,
      label: words.labelElsewhere(fieldId) ?? fieldId,
      value: typeof answer === 'boolean' ? (answer ? words.yes : words.no) : answer,
      width: 2 as const,
      isHidden: typeof answer !== 'boolean',
      isYes: typeof answer === 'boolean' ? answer : null,
    }));
  return [...sections, { id: 'formerly', title: formerly, rows: leftOver }]
    .map((section) => ({ ...section, rows: section.rows.filter(({ value }) => value !== '') }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(field: Field, answers: Answers, { say, yes, no }: Words): AnswerRow {
  const answer = answers[field.id];
  return {
    fieldId: field.id,
    label: say(field.label),
    value: shownAnswer(field, answer, say, { yes, no }),
    width: field.width,
    isHidden: field.kind === 'personalCode' || field.restricted === true,
    isYes: typeof answer === 'boolean' ? answer : null,
  };
}
