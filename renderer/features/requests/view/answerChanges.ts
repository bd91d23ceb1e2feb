import type { Answers } from '#shared/catalogue/visibleFields.ts';

/** By field; null: no longer asked about, as of a child that was taken out. */
export type AnswerChanges = Readonly<Record<string, string | boolean | null>>;

export function changesBetween(before: Answers, after: Answers): AnswerChanges {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...ids].filter((id) => before[id] !== after[id]).map((id) => [id, after[id] ?? null]),
  );
}

export function withChanges(answers: Answers, changes: AnswerChanges): Answers {
  const all = Object.entries({ ...answers, ...changes });
  return Object.fromEntries(all.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])));
}
