import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Which state of each card a person has read. */
export type CardsRead = {
  /** Digest by service id; null: as they stood in the catalogue of `version`. */
  readonly cards: Readonly<Record<string, string>> | null;
  readonly version: number;
};

/** Null for somebody who has not worked here yet. */
export function cardsRead(db: Db, staffId: string): CardsRead | null {
  const row = get<{ cards: string | null; version: number }>(
    db,
    sql`SELECT cards, version FROM cards_read WHERE staff_id = ${staffId}`,
  );
  if (!row) return null;
  return {
    version: row.version,
    cards: row.cards === null ? null : (JSON.parse(row.cards) as CardsRead['cards']),
  };
}

export function saveCardsRead(db: Db, staffId: string, { cards, version }: CardsRead): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO cards_read (staff_id, cards, version)
        VALUES (${staffId}, ${cards === null ? null : JSON.stringify(cards)}, ${version})`,
  );
}

/** A card as it was once, by the digest of its content. */
export function cardState(db: Db, digest: string): string | null {
  const row = get<{ body: string }>(db, sql`SELECT body FROM card_states WHERE digest = ${digest}`);
  return row?.body ?? null;
}

export function saveCardState(db: Db, digest: string, body: string): void {
  run(db, sql`INSERT OR IGNORE INTO card_states (digest, body) VALUES (${digest}, ${body})`);
}
