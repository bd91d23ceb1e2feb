import type { AggregateKind } from '#shared/domain/event.ts';
import { refold } from '#db/journal/states.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/**
 * Takes a person's data out of the journal and of everything folded from it. The salted hashes stay, so the chains
 * stay valid; `secure_delete` overwrites the freed pages. Call inside a transaction.
 */
export function erasePerson(db: Db, subjectId: string): { aggregate: AggregateKind; aggregateId: string }[] {
  const touched = all<{ aggregate: AggregateKind; aggregateId: string }>(
    db,
    sql`SELECT DISTINCT e.aggregate, e.aggregate_id AS aggregateId
        FROM event_personal AS p JOIN events AS e ON e.id = p.event_id WHERE p.subject_id = ${subjectId}`,
  );
  run(db, sql`UPDATE event_personal SET salt = NULL, data = NULL WHERE subject_id = ${subjectId}`);
  for (const { aggregate, aggregateId } of touched) refold(db, aggregate, aggregateId);
  return touched;
}
