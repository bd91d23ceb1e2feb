import type { DelegationState } from '#shared/domain/delegation/types.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type DelegationRow = { readonly id: string; readonly state: DelegationState };

export const delegationProjection: Projection<DelegationState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM delegations WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as DelegationState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO delegations (id, client_id, drawn_up_at, state)
          VALUES (${id}, ${state.clientId}, ${state.drawnUpAt}, ${JSON.stringify(state)})`,
    );
    removeActs(db, id);
    for (const { actId, requestId } of state.acts) {
      run(
        db,
        sql`INSERT INTO delegation_acts (act_id, delegation_id, request_id)
            VALUES (${actId}, ${id}, ${requestId})`,
      );
    }
  },
  remove(db, id) {
    run(db, sql`DELETE FROM delegations WHERE id = ${id}`);
    removeActs(db, id);
  },
};

function removeActs(db: Db, id: string): void {
  run(db, sql`DELETE FROM delegation_acts WHERE delegation_id = ${id}`);
}

/** Of all cards of the client, the newest first. */
export function delegationsOfClient(db: Db, clientId: string, limit: number): DelegationRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return all<Row>(
    db,
    sql`SELECT id, state FROM delegations
        WHERE client_id IN (SELECT value FROM json_each(${cards}))
        ORDER BY drawn_up_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** Under which something about this request was prepared. */
export function delegationsOfRequest(db: Db, requestId: string): DelegationRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state FROM delegations
        WHERE id IN (SELECT delegation_id FROM delegation_acts WHERE request_id = ${requestId})`,
  ).map(toRow);
}

type Row = { readonly id: string; readonly state: string };

function toRow({ id, state }: Row): DelegationRow {
  return { id, state: JSON.parse(state) as DelegationState };
}
