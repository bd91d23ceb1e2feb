import type { ProposalState } from '#shared/domain/proposal/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type ProposalRow = {
  readonly id: string;
  readonly state: ProposalState;
  /** How many of its answers its maker has read. */
  readonly answersRead: number;
};

export const proposalProjection: Projection<ProposalState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM proposals WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as ProposalState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO proposals (id, made_by, made_at, is_open, state)
          VALUES (${id}, ${state.madeBy}, ${state.madeAt}, ${state.status === 'open' ? 1 : 0}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM proposals WHERE id = ${id}`);
  },
};

type Row = { readonly id: string; readonly state: string; readonly answers: number };

/** Those not answered yet first, the newest of each first. */
export function proposals(db: Db, limit: number): ProposalRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state, coalesce(proposals_read.answers, 0) AS answers
        FROM proposals LEFT JOIN proposals_read ON proposal_id = id
        ORDER BY is_open DESC, made_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** What this person proposed, the newest first. */
export function proposalsOf(db: Db, staffId: string, limit: number): ProposalRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state, coalesce(proposals_read.answers, 0) AS answers
        FROM proposals LEFT JOIN proposals_read ON proposal_id = id
        WHERE made_by = ${staffId} ORDER BY made_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

export function countOpenProposals(db: Db): number {
  return get<{ n: number }>(db, sql`SELECT count(*) AS n FROM proposals WHERE is_open = 1`)?.n ?? 0;
}

export function saveProposalAnswersRead(db: Db, proposalId: string, answers: number): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO proposals_read (proposal_id, answers) VALUES (${proposalId}, ${answers})`,
  );
}

function toRow({ id, state, answers }: Row): ProposalRow {
  return { id, state: JSON.parse(state) as ProposalState, answersRead: answers };
}
