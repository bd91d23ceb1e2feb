import type { VisitState } from '#shared/domain/visit/types.ts';
import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Everybody served on the ticket of one visit, when they are several; its projection calls this. */
export function saveVisitClients(db: Db, visitId: string, { clients }: Pick<VisitState, 'clients'>): void {
  if (!clients) return;
  removeVisitClients(db, visitId);
  for (const { clientId } of clients) {
    if (clientId === null) continue;
    run(db, sql`INSERT OR IGNORE INTO visit_clients (client_id, visit_id) VALUES (${clientId}, ${visitId})`);
  }
}

export function removeVisitClients(db: Db, visitId: string): void {
  run(db, sql`DELETE FROM visit_clients WHERE visit_id = ${visitId}`);
}
