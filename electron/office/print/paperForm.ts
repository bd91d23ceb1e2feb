import { askedForm, entryCount, withEntry } from '#shared/catalogue/askedForm.ts';
import type { Field, Form } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';
import { type Answers, isRequired, visibleFields } from '#shared/catalogue/visibleFields.ts';

/** A question on paper: with its answer, or with room for one. */
export type PaperRow =
  | { readonly kind: 'answer'; readonly label: string; readonly value: string }
  | { readonly kind: 'line'; readonly label: string; readonly lines: number }
  | {
      readonly kind: 'boxes';
      readonly label: string;
      readonly options: readonly { readonly label: string; readonly isTicked: boolean }[];
    }
  | { readonly kind: 'statement'; readonly label: string; readonly isTicked: boolean };

export type PaperSection = { readonly title: string; readonly rows: readonly PaperRow[] };

type Words = {
  readonly say: (text: LocalText) => string;
  readonly yes: string;
  readonly no: string;
  /** Before a question that only some have to answer: the answer on which it depends. */
  readonly onlyIf: (answer: string) => string;
};

/**
 * A form as it is filled in with a pen: what is known stands there, what is open has a line or boxes. A question that
 * depends on one that is still open is there, too, and says on which answer.
 */
export function paperSections(form: Form, known: Answers, words: Words): readonly PaperSection[] {
  const answers = withRoom(form, known);
  const asked = askedForm(form, answers);
  const fields = asked.sections.flatMap((section) => section.fields);
  const visible = new Set(visibleFields(asked, answers));
  const isOpen = (field: Field): boolean => {
    const asked = fields.find(({ id }) => id === field.visibleWhen?.field);
    if (!asked || answers[asked.id] !== undefined) return false;
    return visible.has(asked) || isOpen(asked);
  };
  return asked.sections
    .map(({ title, fields: own }) => ({
      title: words.say(title),
      rows: own
        .filter((field) => field.source === 'client' && (visible.has(field) || isOpen(field)))
        .map((field) => rowOf(field, answers, words, labelOf(field, fields, visible, words))),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** For one entry at least of each group: what is not needed stays empty. */
function withRoom({ sections }: Form, answers: Answers): Answers {
  return sections.reduce(
    (all, group) => (entryCount(group, all) === 0 ? withEntry(group, all) : all),
    answers,
  );
}

function labelOf(
  field: Field,
  fields: readonly Field[],
  visible: ReadonlySet<Field>,
  { say, onlyIf, yes, no }: Words,
): string {
  const label = say(field.label);
  const condition = field.visibleWhen;
  if (!condition || visible.has(field)) return label;
  const asked = fields.find(({ id }) => id === condition.field);
  if (!asked) return label;
  const answer =
    typeof condition.equals === 'boolean'
      ? `${say(asked.label)}: ${condition.equals ? yes : no}`
      : shownAnswer(asked, condition.equals, say, { yes, no });
  return `${label} (${onlyIf(answer)})`;
}

function rowOf(field: Field, answers: Answers, { say, yes, no }: Words, label: string): PaperRow {
  const answer = answers[field.id];
  if (field.mustConfirm) return { kind: 'statement', label, isTicked: answer === true };
  if (field.kind === 'yesNo') {
    if (!isRequired(field, answers)) return { kind: 'statement', label, isTicked: answer === true };
    const options = [
      { label: yes, isTicked: answer === true },
      { label: no, isTicked: answer === false },
    ];
    return { kind: 'boxes', label, options };
  }
  if (field.choices) {
    const options = field.choices.map((choice) => ({
      label: say(choice.label),
      isTicked: choice.value === answer,
    }));
    return { kind: 'boxes', label, options };
  }
  const value = shownAnswer(field, answer, say, { yes, no });
  if (value !== '') return { kind: 'answer', label, value };
  return { kind: 'line', label, lines: field.kind === 'longText' ? 3 : 1 };
}
