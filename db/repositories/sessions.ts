import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type SessionRow = { readonly tokenHash: string; readonly session: string };

/** Sessions that began at or after that moment. */
export function loadSessions(db: Db, since: number): SessionRow[] {
  return all<SessionRow>(
    db,
    sql`SELECT token_hash AS tokenHash, session FROM sessions WHERE started_at >= ${since}`,
  );
}

export function forgetSessionsBefore(db: Db, moment: number): void {
  run(db, sql`DELETE FROM sessions WHERE started_at < ${moment}`);
}

export function saveSession(db: Db, { tokenHash, session }: SessionRow, startedAt: number): void {
  run(
    db,
    sql`INSERT INTO sessions (token_hash, session, started_at) VALUES (${tokenHash}, ${session}, ${startedAt})
        ON CONFLICT (token_hash) DO UPDATE SET session = excluded.session`,
  );
}

export function deleteSession(db: Db, tokenHash: string): void {
  run(db, sql`DELETE FROM sessions WHERE token_hash = ${tokenHash}`);
}
