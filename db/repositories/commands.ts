import type { EpochMs } from '#shared/lib/time.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Either what a command answered or why it was refused, as JSON. */
export type CommandResult = { readonly name: string; readonly inputHash: string } & (
  { readonly output: string; readonly refusal: null } | { readonly output: null; readonly refusal: string }
);

/** The stored answer of a command, so that repeating it returns the first one. */
export function findCommand(db: Db, id: string): CommandResult | null {
  const row = get<{ name: string; input_hash: string; output: string; refusal: string | null }>(
    db,
    sql`SELECT name, input_hash, output, refusal FROM commands WHERE id = ${id}`,
  );
  if (!row) return null;
  const known = { name: row.name, inputHash: row.input_hash };
  return row.refusal === null
    ? { ...known, output: row.output, refusal: null }
    : { ...known, output: null, refusal: row.refusal };
}

export function saveCommand(db: Db, id: string, result: CommandResult, at: number): void {
  run(
    db,
    sql`INSERT INTO commands (id, name, input_hash, output, refusal, at)
        VALUES (${id}, ${result.name}, ${result.inputHash}, ${result.output ?? ''}, ${result.refusal}, ${at})`,
  );
}

/** Takes away at most so many of those from before that moment. @returns how many it took */
export function forgetCommandsBefore(db: Db, moment: EpochMs, most: number): number {
  return run(
    db,
    sql`DELETE FROM commands WHERE id IN (SELECT id FROM commands WHERE at < ${moment} LIMIT ${most})`,
  );
}
