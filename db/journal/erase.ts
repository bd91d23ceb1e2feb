import type { ApiError } from '#shared/api/errors.ts';
import type { AggregateKind } from '#shared/domain/event.ts';
import { refold, refoldAll } from '#db/journal/states.ts';
import { deleteDraftsOfClient } from '#db/repositories/drafts.ts';
import { forgetStates } from '#db/repositories/stateText.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** To whoever repeats a command about the person. */
const GONE: ApiError = { code: 'notFound' };

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
  forgetAnswers(db, subjectId);
  deleteDraftsOfClient(db, subjectId);
  refoldAll(db, touched);
  forgetStates();
  return touched;
}

/** The same of what one matter holds about the person. Call inside a transaction. */
export function erasePart(
  db: Db,
  { aggregate, aggregateId }: { readonly aggregate: AggregateKind; readonly aggregateId: string },
  subjectId: string,
): void {
  const ofMatter = sql`SELECT e.id, e.command_id AS commandId
    FROM event_personal AS p JOIN events_by_aggregate AS e ON e.id = p.event_id
    WHERE e.aggregate_id = ${aggregateId} AND p.subject_id = ${subjectId}`;
  for (const { id, commandId } of all<{ id: string; commandId: string }>(db, ofMatter)) {
    run(
      db,
      sql`UPDATE event_personal SET salt = NULL, data = NULL WHERE event_id = ${id} AND subject_id = ${subjectId}`,
    );
    run(db, sql`UPDATE commands SET output = '', refusal = ${JSON.stringify(GONE)} WHERE id = ${commandId}`);
  }
  refold(db, aggregate, aggregateId);
  forgetStates();
}

/** What commands about the person have answered: the code that was shown stands in such an answer. */
function forgetAnswers(db: Db, subjectId: string): void {
  run(
    db,
    sql`UPDATE commands SET output = '', refusal = ${JSON.stringify(GONE)}
        WHERE id IN (
          SELECT command_id FROM events_by_aggregate WHERE aggregate_id = ${subjectId}
          UNION
          SELECT e.command_id FROM event_personal AS p JOIN events AS e ON e.id = p.event_id
          WHERE p.subject_id = ${subjectId}
        )`,
  );
}
