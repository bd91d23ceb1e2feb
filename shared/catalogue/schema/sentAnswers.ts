import { askedForm, entryCount, entryId, entryOfGroup, findField } from '#shared/catalogue/askedForm.ts';
import type { Form, Section } from '#shared/catalogue/formTypes.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/**
 * Stored answers in the shape that `formJsonSchema` describes: those of a group as a list of entries under the group's id, and
 * nothing under the id of a group that is not asked. What the form does not know stays as it is.
 */
export function sentAnswers(form: Form, answers: Answers): JsonObject {
  const groups = form.sections.filter(({ repeat }) => repeat);
  const alone = Object.entries(answers).filter(([id]) => !groups.some((group) => isOf(group, id)));
  const asked = groups.filter((group) => isAsked(form, group, answers));
  return {
    ...Object.fromEntries(alone),
    ...Object.fromEntries(asked.map((group) => [group.id, entriesOf(group, answers)])),
  };
}

function isOf(group: Section, fieldId: string): boolean {
  return findField({ sections: [group] }, fieldId) !== undefined;
}

/** Also with no entry yet: then the question is asked as soon as somebody adds one. */
function isAsked(form: Form, group: Section, answers: Answers): boolean {
  const sections = form.sections.map((each) => (each === group ? withFirstEntry(group) : each));
  const ids = new Set(group.fields.map(({ id }) => entryId(id, 1)));
  return visibleFields(askedForm({ sections }, answers), answers).some(({ id }) => ids.has(id));
}

function withFirstEntry(group: Section): Section {
  return group.repeat ? { ...group, repeat: { ...group.repeat, min: 1 } } : group;
}

function entriesOf(group: Section, answers: Answers): JsonObject[] {
  return Array.from({ length: entryCount(group, answers) }, (_, index) =>
    entryOfGroup(group, answers, index + 1),
  );
}
