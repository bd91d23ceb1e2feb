import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type CommandResult = { readonly name: string; readonly inputHash: string; readonly output: string };

/** The stored result of a command, so that repeating it returns the first one. */
export function findCommand(db: Db, id: string): CommandResult | null {
  const row = get<{ name: string; input_hash: string; output: string }>(
    db,
    sql`SELECT name, input_hash, output FROM commands WHERE id = ${id}`,
  );
  return row ? { name: row.name, inputHash: row.input_hash, output: row.output } : null;
}

export function saveCommand(db: Db, id: string, result: CommandResult, at: number): void {
  run(
    db,
    sql`INSERT INTO commands (id, name, input_hash, output, at)
        VALUES (${id}, ${result.name}, ${result.inputHash}, ${result.output}, ${at})`,
  );
}
