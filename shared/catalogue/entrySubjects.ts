import { entryCount, entryId, entryOfGroup } from '#shared/catalogue/askedForm.ts';
import type { Form, Section } from '#shared/catalogue/formTypes.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';

/**
 * Whom the entries of the form's groups are about after a correction, by role: an entry that moved takes its person along, and
 * nobody comes under the id of somebody who was taken out. Null: somebody else than before. Absent: as it was.
 */
export function entrySubjects(
  form: Form,
  before: Answers,
  after: Answers,
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const groups = form.sections.filter(({ repeat }) => repeat);
  return Object.fromEntries(groups.flatMap((group) => ofGroup(group, before, after, known)));
}

function ofGroup(
  group: Section,
  before: Answers,
  after: Answers,
  known: Readonly<Record<string, string>>,
): (readonly [string, string | null])[] {
  const [old, now] = [before, after].map((answers) =>
    Array.from({ length: entryCount(group, answers) }, (_, index) =>
      JSON.stringify(Object.entries(entryOfGroup(group, answers, index + 1)).sort()),
    ),
  ) as [string[], string[]];
  const stays = now.map((entry, index) => entry === old[index]);
  const free = new Set(old.flatMap((_entry, index) => (stays[index] ? [] : [index])));
  const from = now.map((entry, index) => {
    if (stays[index]) return index;
    const moved = [...free].find((each) => old[each] === entry);
    if (moved !== undefined) free.delete(moved);
    return moved;
  });
  return now.flatMap((_entry, index) => {
    const source = from[index];
    // Put right where it stands: still the same person.
    const isPutRight = source === undefined && free.has(index) && now.length >= old.length;
    if (source === index || isPutRight) return [];
    const subjectId = source === undefined ? undefined : known[entryId(group.id, source + 1)];
    return [[entryId(group.id, index + 1), subjectId ?? null] as const];
  });
}
