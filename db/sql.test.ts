import { expect, it, vi } from 'vitest';
import { all, sql } from '#db/sql.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

it('plans a statement with a limit once, not at each call', () => {
  const db = temporaryDatabase();
  const read = (limit: number): unknown[] =>
    all(db, sql`SELECT key FROM meta UNION SELECT 'a' ORDER BY key LIMIT ${limit}`);
  expect(read(1)).toHaveLength(1);
  // The driver makes the function that builds rows anew whenever SQLite has planned a statement again.
  const made = vi.spyOn(globalThis, 'Function');
  for (const limit of [2, 1, 3]) read(limit);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
  db.close();
});
