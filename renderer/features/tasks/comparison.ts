import type { OutputOf } from '#shared/api/contract.ts';

export type TaskData = OutputOf<'task.get'>;
export type Side = TaskData['mine'];

export type ComparedField = {
  readonly field: string;
  /** Null: this side says nothing about it. */
  readonly theirs: string | null;
  readonly mine: string | null;
  readonly differs: boolean;
};

/** Both sides field by field, in the order in which they are first named; what differs comes first. */
export function compareSides({ theirs, mine }: Pick<TaskData, 'theirs' | 'mine'>): readonly ComparedField[] {
  const left = new Map(theirs.values.map((entry) => [entry.field, entry]));
  const right = new Map(mine.values.map((entry) => [entry.field, entry]));
  const rows = [...new Set([...left.keys(), ...right.keys()])].map((field) => ({
    field,
    theirs: left.get(field)?.value ?? null,
    mine: right.get(field)?.value ?? null,
    // Codes are masked alike, so only the office knows whether they differ.
    differs: Boolean(left.get(field)?.differs ?? true) || Boolean(right.get(field)?.differs ?? true),
  }));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}
