import { entryId, findField } from '#shared/catalogue/askedForm.ts';
import { formBlocks } from '#shared/catalogue/formBlocks.ts';
import type { AskedField, BlockCode, Form } from '#shared/catalogue/formTypes.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';

/** What was answered for another request, with the form that asked it. */
export type AnsweredForm = { readonly serviceId: string; readonly form: Form; readonly answers: Answers };

type Card = { readonly id: string; readonly form: Form };

/**
 * What the client said for other requests of this visit, the newest first, and this form asks too (CAT-24). Of the same
 * service only where the client lives, is paid and reached: a second request of it is about something else.
 */
export function saidInVisit(card: Card, sources: readonly AnsweredForm[]): Answers {
  return carried(card.form, sources, (field, { serviceId }) =>
    serviceId === card.id ? OF_CLIENT.has(field.id) : !OF_PAPERS.has(field.id),
  );
}

/**
 * What requests of earlier visits hold about where the client lives, is paid and reached, the newest first. Nobody else's
 * data: they did not agree to it.
 */
export function saidEarlier(form: Form, sources: readonly AnsweredForm[]): Answers {
  return carried(
    form,
    sources,
    (field) => OF_CLIENT.has(field.id) && field.subject === 'client' && field.restricted !== true,
    askedBy,
  );
}

/** Those that fill what is still empty; nothing that was entered is written over. */
export function onlyMissing(found: Answers, entered: Answers): Answers {
  return Object.fromEntries(
    Object.entries(found).filter(([id]) => entered[id] === undefined || entered[id] === ''),
  );
}

/** What this request's papers are is never said by another's. */
const OF_PAPERS = idsOf(['F']);
const OF_CLIENT = idsOf(['A', 'B', 'C', 'D']);

function idsOf(codes: readonly BlockCode[]): ReadonlySet<string> {
  const blocks = formBlocks.filter(({ code }) => codes.includes(code));
  return new Set(blocks.flatMap(({ section }) => section.fields.map(({ id }) => id)));
}

/** Each part (`address`, `child`) comes whole from one form, so that no address is put together of two. */
function carried(
  form: Form,
  sources: readonly AnsweredForm[],
  mayCarry: (field: AskedField, source: AnsweredForm) => boolean,
  settledBy: (source: AnsweredForm) => readonly string[] = answeredIn,
): Answers {
  const found: Record<string, string | boolean> = {};
  const settled = new Set<string>();
  for (const source of sources) {
    for (const [answeredId, answer] of Object.entries(source.answers)) {
      const field = isSaid(answer) ? fieldFor(form, answeredId) : undefined;
      if (!field || settled.has(partOf(field.id)) || !mayCarry(field, source) || !fits(field, answer))
        continue;
      found[field.id] = answer;
    }
    for (const id of settledBy(source)) settled.add(partOf(id));
  }
  return found;
}

/** A form that is not filled in to its end has not said that there is nothing. */
function answeredIn({ answers }: AnsweredForm): readonly string[] {
  return Object.entries(answers).flatMap(([id, answer]) => (isSaid(answer) ? [id] : []));
}

/** What was asked and not answered was nothing: an address of years ago does not come back. */
function askedBy({ form }: AnsweredForm): readonly string[] {
  return form.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
}

const isSaid = (answer: string | boolean): boolean => answer !== '' && answer !== false;

/** A question that one form asks once and the other for each of several is the first of those. */
function fieldFor(form: Form, answeredId: string): AskedField | undefined {
  const first = answeredId.endsWith(FIRST_ENTRY)
    ? answeredId.slice(0, -FIRST_ENTRY.length)
    : `${answeredId}${FIRST_ENTRY}`;
  return findField(form, answeredId) ?? findField(form, first);
}

const FIRST_ENTRY = entryId('', 1);

/** What the client confirms is confirmed each time; what this form does not offer to choose was not chosen. */
function fits(field: AskedField, answer: string | boolean): boolean {
  if (field.source !== 'client' || field.mustConfirm) return false;
  return !field.choices || field.choices.some(({ value }) => value === answer);
}

function partOf(fieldId: string): string {
  return fieldId.split('.')[0] ?? fieldId;
}
