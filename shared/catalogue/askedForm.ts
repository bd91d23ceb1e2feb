import type {
  AskedField,
  AskedForm,
  AskedSection,
  Condition,
  Field,
  Form,
  Section,
} from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';

/** Between the id of a group's question and the number of the entry. */
const MARK = '~';

export function askedForm(form: Form, answers: Answers): AskedForm {
  return {
    sections: form.sections.flatMap((section): AskedSection[] => {
      if (!section.repeat) return [asItIs(section)];
      const count = entryCount(section, answers);
      return Array.from({ length: count }, (_, index) => entryOf(section, index + 1, count));
    }),
  };
}

/** How many entries of a group there are: as far as anything is answered, even with nothing. */
export function entryCount({ fields, repeat }: Section, answers: Answers): number {
  if (!repeat) return 1;
  const ids = new Set(fields.map(({ id }) => id));
  const numbers = Object.keys(answers).map((fieldId) => {
    const { id, number } = partsOf(fieldId);
    return ids.has(id) ? (number ?? 0) : 0;
  });
  return Math.min(Math.max(repeat.min, ...numbers), repeat.max);
}

/** With one entry more, still empty unless told otherwise. */
export function withEntry(group: Section, answers: Answers, entry: Answers = blankEntry(group)): Answers {
  const number = entryCount(group, answers) + 1;
  const added = Object.entries(entry).map(([id, answer]) => [entryId(id, number), answer] as const);
  return { ...answers, ...Object.fromEntries(added) };
}

/** Takes one out; those behind it move up. What was answered in it can be put back with `withEntry`. */
export function withoutEntry(
  group: Section,
  answers: Answers,
  number: number,
): { readonly left: Answers; readonly entry: Answers } {
  const ids = new Set(group.fields.map(({ id }) => id));
  const left: Record<string, string | boolean> = {};
  const entry: Record<string, string | boolean> = {};
  for (const [fieldId, answer] of Object.entries(answers)) {
    const { id, number: own } = partsOf(fieldId);
    if (own === null || !ids.has(id) || own < number) left[fieldId] = answer;
    else if (own === number) entry[id] = answer;
    else left[entryId(id, own - 1)] = answer;
  }
  return { left, entry };
}

/** What is answered in one entry, by the ids of the group's questions. */
export function entryOfGroup(group: Section, answers: Answers, number: number): Answers {
  return withoutEntry(group, answers, number).entry;
}

function blankEntry(group: Section): Answers {
  const first = firstTyped(group);
  return first ? { [first.id]: '' } : {};
}

/** A question that is empty without being answered with no. */
export function firstTyped({ fields }: Section): Field | undefined {
  return fields.find(({ kind, source }) => kind !== 'yesNo' && source === 'client');
}

/** A question by the id under which it was answered. */
export function findField({ sections }: Form, fieldId: string): AskedField | undefined {
  const { id, number } = partsOf(fieldId);
  for (const section of sections) {
    const found = section.fields.find((field) => field.id === id);
    if (found && section.repeat && number !== null) return fieldOfEntry(section, found, number);
    if (found && !section.repeat && number === null) return { ...found, role: found.subject };
  }
  return undefined;
}

/** Answers to one question, of a group's in all entries. */
export function answersTo(id: string, answers: Answers): readonly (string | boolean)[] {
  return Object.entries(answers).flatMap(([fieldId, answer]) => (partsOf(fieldId).id === id ? [answer] : []));
}

/** A form is asked for several times in one registration, and a card's sections never change. */
const sectionsAsTheyAre = new WeakMap<Section, AskedSection>();

function asItIs(section: Section): AskedSection {
  let asked = sectionsAsTheyAre.get(section);
  if (!asked) {
    const { id, title, fields } = section;
    asked = { id, title, fields: fields.map((field) => ({ ...field, role: field.subject })), entry: null };
    sectionsAsTheyAre.set(section, asked);
  }
  return asked;
}

function entryOf(group: Section, number: number, count: number): AskedSection {
  const entry = group.repeat?.entry ?? group.title;
  return {
    id: entryId(group.id, number),
    title: count === 1 ? entry : numbered(entry, number),
    fields: group.fields.map((field) => fieldOfEntry(group, field, number)),
    entry: { groupId: group.id, number },
  };
}

/** Two questions of one form never have the same words: whoever only hears them has to know which it is. */
function fieldOfEntry(group: Section, field: Field, number: number): AskedField {
  const own = new Set(group.fields.map(({ id }) => id));
  const here = (id: string): string => (own.has(id) ? entryId(id, number) : id);
  const condition = (met: Condition): Condition => ({ ...met, field: here(met.field) });
  const { visibleWhen, notBefore, required } = field;
  return {
    ...field,
    id: entryId(field.id, number),
    label: number === 1 ? field.label : inEach(field.label, (text) => `${text} (${number})`),
    ...(visibleWhen && { visibleWhen: condition(visibleWhen) }),
    ...(notBefore && { notBefore: here(notBefore) }),
    ...(typeof required === 'object' && { required: { when: [required.when].flat().map(condition) } }),
    role: field.subject === 'client' ? field.subject : entryId(group.id, number),
  };
}

/** Id of a question, or of the group itself, in one of its entries; the role of whoever the entry is about. */
export function entryId(id: string, number: number): string {
  return `${id}${MARK}${number}`;
}

/** The question itself, of whichever entry the answer is. */
export function questionOf(fieldId: string): string {
  return partsOf(fieldId).id;
}

function partsOf(fieldId: string): { readonly id: string; readonly number: number | null } {
  const at = fieldId.lastIndexOf(MARK);
  const number = Number(fieldId.slice(at + 1));
  if (at < 0 || !Number.isInteger(number) || number < 1) return { id: fieldId, number: null };
  return { id: fieldId.slice(0, at), number };
}

/** The number comes first where it is an ordinal: "2. bērns". */
function numbered(entry: LocalText, number: number): LocalText {
  const after = inEach(entry, (text) => `${text} ${number}`);
  const { lv } = entry;
  return { ...after, lv: `${number}. ${lv.slice(0, 1).toLocaleLowerCase('lv')}${lv.slice(1)}` };
}

function inEach(text: LocalText, change: (words: string) => string): LocalText {
  const { ru, uk } = text;
  return {
    lv: change(text.lv),
    en: change(text.en),
    ...(ru !== undefined && { ru: change(ru) }),
    ...(uk !== undefined && { uk: change(uk) }),
  };
}
