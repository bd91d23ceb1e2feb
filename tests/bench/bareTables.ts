import path from 'node:path';
import { openConnection, openDatabase, type Db } from '#db/open.ts';
import { transact } from '#db/transaction.ts';
import { BENCH_KEY } from '#tests/bench/benchOffice.ts';

/** Tables a command writes rows of, with the column by which they are found again. */
const TABLES = {
  // Reading all of them would leave the bare side with a processor that has forgotten everything.
  events: 'n > (SELECT max(n) - 20 FROM events) AND command_id',
  event_personal: 'event_id',
  commands: 'id',
  visits: 'id',
  requests: 'id',
  leases: 'year',
} as const;
type Table = keyof typeof TABLES;
type Rows = {
  readonly written: ReadonlyMap<Table, readonly (readonly unknown[])[]>;
  readonly endedDraft: string | null;
};
/** Of what a command was about. */
type Ids = { readonly visitId: string; readonly request?: { readonly id: string; readonly draftId: string } };

/**
 * The floor: a file with the same settings and key, and the same tables with their keys, but no further index and no
 * rule. It takes in the very rows that a command of the product has written, and deletes the draft that it has ended, in one
 * durable transaction.
 */
export type BareTables = {
  /** Takes the draft over, before a command ends it. */
  copyDraft(draftId: string): void;
  rowsOf(commandId: string, ids: Ids): Rows;
  insert(rows: Rows): void;
  close(): void;
};

export function openBareTables(dataDir: string): BareTables {
  const product = openDatabase(path.join(dataDir, 'lodzins.db'), BENCH_KEY);
  const bare = openConnection(path.join(dataDir, 'bare.db'), BENCH_KEY);
  const tables = Object.keys(TABLES) as Table[];
  const insertDraft = prepareInsert(product, bare, 'drafts');
  const deleteDraft = bare.prepare('DELETE FROM drafts WHERE id = ?');
  const inserts = new Map(tables.map((table) => [table, prepareInsert(product, bare, table)]));
  const read = (table: Table, values: readonly string[]): unknown[][] =>
    product
      .prepare(`SELECT * FROM ${table} WHERE ${TABLES[table]} IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify(values)) as unknown[][];
  return {
    copyDraft(draftId) {
      const draft = product.prepare('SELECT * FROM drafts WHERE id = ?').raw().get(draftId);
      insertDraft.run(...(draft as unknown[]));
    },
    rowsOf(commandId, { visitId, request }) {
      const events = read('events', [commandId]);
      const written = new Map<Table, readonly (readonly unknown[])[]>([
        ['events', events],
        [
          'event_personal',
          read(
            'event_personal',
            events.map((row) => String(row[1])),
          ),
        ],
        ['commands', read('commands', [commandId])],
        ['visits', read('visits', [visitId])],
        ['requests', request ? read('requests', [request.id]) : []],
        ['leases', request ? read('leases', [String(new Date().getFullYear())]) : []],
      ]);
      return { written, endedDraft: request?.draftId ?? null };
    },
    insert({ written, endedDraft }) {
      transact(bare, () => {
        for (const [table, values] of written) for (const row of values) inserts.get(table)?.run(...row);
        if (endedDraft !== null) deleteDraft.run(endedDraft);
      });
    },
    close() {
      bare.close();
      product.close();
    },
  };
}

/** The product's own table: same columns, same keys. Its indexes are left out. */
function prepareInsert(product: Db, bare: Db, table: Table | 'drafts') {
  const definition = product
    .prepare(`SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?`)
    .pluck();
  bare.exec(String(definition.get(table)));
  const columns = product.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const marks = columns.map(() => '?').join(', ');
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  // These rows are there already, and the product replaces what is in them, too.
  const key = { visits: 'id', leases: 'year, from_number' }[String(table)];
  const change = key === undefined ? '' : `ON CONFLICT (${key}) DO UPDATE SET ${set}`;
  return bare.prepare(`INSERT INTO ${table} VALUES (${marks}) ${change}`);
}
