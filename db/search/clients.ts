import type { ClientRow } from '#db/repositories/clients.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/**
 * Clients whose name or phone begins with each of the words, diacritics optional, the newest first.
 * Never ranked by bm25: on short prefixes that costs hundreds of milliseconds (measured).
 */
export function searchClients(db: Db, text: string, limit: number): ClientRow[] {
  const match = matchOf(text);
  if (match === '') return [];
  return all<ClientRow>(
    db,
    sql`SELECT c.id, c.kind, c.code, c.name, c.phone
        FROM (SELECT rowid AS n FROM client_search WHERE client_search MATCH ${match}
              ORDER BY rowid DESC LIMIT ${limit}) AS hit
        JOIN clients AS c ON c.n = hit.n
        ORDER BY c.n DESC`,
  );
}

/** FTS5 query of quoted prefixes; quoting keeps what a person types from being read as query syntax. */
export function matchOf(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => `"${word}"*`)
    .join(' ');
}
