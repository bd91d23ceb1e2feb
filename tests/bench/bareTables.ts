import path from 'node:path';
import { openConnection, openDatabase, type Db } from '#db/open.ts';
import { transact } from '#db/transaction.ts';
import { BENCH_KEY } from '#tests/bench/benchOffice.ts';

/** Tables a command writes to, with the column by which its rows are found again. */
const TABLES = {
  // Reading all of them would leave the bare side with a processor that has forgotten everything.
  events: 'n > (SELECT max(n) - 20 FROM events) AND command_id',
  event_personal: 'event_id',
  commands: 'id',
  visits: 'id',
  requests: 'id',
} as const;
type Table = keyof typeof TABLES;
type Rows = ReadonlyMap<Table, readonly (readonly unknown[])[]>;

/**
 * The floor: a file with the same settings and key, and the same tables with their keys, but no further index and no
 * rule. It takes in the very rows that a command of the product has written, in one durable transaction.
 */
export type BareTables = {
  rowsOf(commandId: string, ids: { readonly visitId: string; readonly requestId?: string }): Rows;
  insert(rows: Rows): void;
  close(): void;
};

export function openBareTables(dataDir: string): BareTables {
  const product = openDatabase(path.join(dataDir, 'lodzins.db'), BENCH_KEY);
  const bare = openConnection(path.join(dataDir, 'bare.db'), BENCH_KEY);
  const tables = Object.keys(TABLES) as Table[];
  const inserts = new Map(tables.map((table) => [table, prepareInsert(product, bare, table)]));
  const read = (table: Table, values: readonly string[]): unknown[][] =>
    product
      .prepare(`SELECT * FROM ${table} WHERE ${TABLES[table]} IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify(values)) as unknown[][];
  return {
    rowsOf(commandId, { visitId, requestId }) {
      const events = read('events', [commandId]);
      return new Map<Table, readonly (readonly unknown[])[]>([
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
        ['requests', requestId === undefined ? [] : read('requests', [requestId])],
      ]);
    },
    insert(rows) {
      transact(bare, () => {
        for (const [table, values] of rows) for (const row of values) inserts.get(table)?.run(...row);
      });
    },
    close() {
      bare.close();
      product.close();
    },
  };
}

/** The product's own table: same columns, same keys. Its indexes are left out. */
function prepareInsert(product: Db, bare: Db, table: Table) {
  const definition = product
    .prepare(`SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?`)
    .pluck();
  bare.exec(String(definition.get(table)));
  const columns = product.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const marks = columns.map(() => '?').join(', ');
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  // The row of a visit is there already; the product replaces it whole, too.
  const change = table === 'visits' ? `ON CONFLICT (id) DO UPDATE SET ${set}` : '';
  return bare.prepare(`INSERT INTO ${table} VALUES (${marks}) ${change}`);
}
