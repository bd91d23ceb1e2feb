import path from 'node:path';
import type { StoredEvent } from '#shared/domain/event.ts';
import { openConnection, type Db } from '#db/open.ts';
import { transact } from '#db/transaction.ts';
import { BENCH_KEY } from '#tests/bench/benchOffice.ts';

const BATCH = 500;

/** The least that two devices can do: an encrypted outbox and inbox, durable, with the settings of the product. */
export type BareSync = {
  fill(events: readonly StoredEvent[]): void;
  push(): Promise<void>;
  pull(after: number): Promise<number>;
  received(): number;
  close(): void;
};

export function openBareSync(folder: string, url: string): BareSync {
  const sender = open(
    path.join(folder, 'bare-sender.db'),
    'outbox (n INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)',
  );
  const reader = open(
    path.join(folder, 'bare-reader.db'),
    'inbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)',
  );
  return {
    fill(events) {
      const insert = sender.prepare('INSERT INTO outbox (id, body) VALUES (?, ?)');
      transact(sender, () => {
        for (const event of events) insert.run(event.id, JSON.stringify(event));
      });
    },
    async push() {
      const next = sender.prepare('SELECT body FROM outbox ORDER BY n LIMIT ?').pluck();
      const forget = sender.prepare('DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?))');
      for (let bodies = next.all(BATCH); bodies.length > 0; bodies = next.all(BATCH)) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"events":[${bodies.join(',')}]}`,
        });
        const { ids } = (await response.json()) as { ids: string[] };
        transact(sender, () => forget.run(JSON.stringify(ids)));
      }
    },
    async pull(after) {
      const insert = reader.prepare('INSERT OR IGNORE INTO inbox (seq, id, body) VALUES (?, ?, ?)');
      for (;;) {
        const response = await fetch(`${url}?after=${after}`);
        const { entries } = (await response.json()) as { entries: { seq: number; body: StoredEvent }[] };
        transact(reader, () => {
          for (const { seq, body } of entries) insert.run(seq, body.id, JSON.stringify(body));
        });
        after = entries.at(-1)?.seq ?? after;
        if (entries.length < BATCH) return after;
      }
    },
    received: () => reader.prepare('SELECT count(*) FROM inbox').pluck().get() as number,
    close() {
      sender.close();
      reader.close();
    },
  };
}

function open(file: string, table: string): Db {
  const db = openConnection(file, BENCH_KEY);
  db.exec(`CREATE TABLE ${table}`);
  return db;
}
