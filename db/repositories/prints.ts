import type { PrintOutcome } from '#shared/domain/print/printer.ts';
import type { Db } from '#db/open.ts';
import { get, run, sql } from '#db/sql.ts';

/** `sending` that is found later was interrupted: nobody knows what came out. */
export type StoredOutcome = PrintOutcome | 'sending';

type Print = {
  readonly id: string;
  readonly subject: string | null;
  readonly outcome: StoredOutcome;
  readonly at: number;
};

export function savePrint(db: Db, { id, subject, outcome, at }: Print): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO prints (id, subject, outcome, at) VALUES (${id}, ${subject}, ${outcome}, ${at})`,
  );
}

export function printOutcome(db: Db, id: string): StoredOutcome | null {
  return (
    get<{ outcome: StoredOutcome }>(db, sql`SELECT outcome FROM prints WHERE id = ${id}`)?.outcome ?? null
  );
}

/** Whether it is on paper, or may be. */
export function isOnPaper(db: Db, subject: string): boolean {
  return (
    get(db, sql`SELECT 1 FROM prints WHERE subject = ${subject} AND outcome <> 'failed' LIMIT 1`) !==
    undefined
  );
}

export function forgetPrints(db: Db, before: number): void {
  run(db, sql`DELETE FROM prints WHERE at < ${before}`);
}
