import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type CardReportRow = {
  readonly id: string;
  readonly state: CardReportState;
  /** How many of its answers the reporter has read. */
  readonly answersRead: number;
};

export const cardReportProjection: Projection<CardReportState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM card_reports WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as CardReportState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO card_reports (id, reported_by, reported_at, is_open, state)
          VALUES (${id}, ${state.reportedBy}, ${state.reportedAt}, ${state.status === 'open' ? 1 : 0}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM card_reports WHERE id = ${id}`);
  },
};

type Row = { readonly id: string; readonly state: string; readonly answers: number };

/** Those not answered yet first, the newest of each first. */
export function cardReports(db: Db, limit: number): CardReportRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state, coalesce(card_reports_read.answers, 0) AS answers
        FROM card_reports LEFT JOIN card_reports_read ON report_id = id
        ORDER BY is_open DESC, reported_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** What this person reported, the newest first. */
export function cardReportsOf(db: Db, staffId: string, limit: number): CardReportRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state, coalesce(card_reports_read.answers, 0) AS answers
        FROM card_reports LEFT JOIN card_reports_read ON report_id = id
        WHERE reported_by = ${staffId} ORDER BY reported_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** That wait for the manager; those on cards of the state wait for their institutions. */
export function countOpenCardReports(db: Db): number {
  return (
    get<{ n: number }>(
      db,
      sql`SELECT count(*) AS n FROM card_reports WHERE is_open = 1 AND state ->> '$.owner' IS NULL`,
    )?.n ?? 0
  );
}

export function saveAnswersRead(db: Db, reportId: string, answers: number): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO card_reports_read (report_id, answers) VALUES (${reportId}, ${answers})`,
  );
}

function toRow({ id, state, answers }: Row): CardReportRow {
  return { id, state: JSON.parse(state) as CardReportState, answersRead: answers };
}
