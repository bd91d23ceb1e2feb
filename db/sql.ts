import type { Statement } from 'better-sqlite3';
import type { Db } from '#db/open.ts';

type Value = string | number | bigint | null | Buffer;

const cache = new WeakMap<Db, Map<string, Statement>>();
/** Joined once for each place in the code: a text that is made anew has to be read whole to be found again. */
const texts = new WeakMap<TemplateStringsArray, string>();

/** A statement with its values, written as SQL; values are bound, never pasted. */
export type Query = { readonly text: string; readonly values: readonly Value[] };

export function sql(strings: TemplateStringsArray, ...values: readonly Value[]): Query {
  let text = texts.get(strings);
  if (text === undefined) texts.set(strings, (text = plannedOnce(strings.join('?'))));
  return { text, values };
}

/** A limit that is a bare parameter makes SQLite plan the statement anew each time that a value is bound to it. */
function plannedOnce(text: string): string {
  return text.replaceAll(/\bLIMIT \?/g, 'LIMIT ? + 0');
}

export function all<Row>(db: Db, query: Query): Row[] {
  return prepared(db, query.text).all(...query.values) as Row[];
}

export function get<Row>(db: Db, query: Query): Row | undefined {
  return prepared(db, query.text).get(...query.values) as Row | undefined;
}

/** Number of rows changed. */
export function run(db: Db, query: Query): number {
  return prepared(db, query.text).run(...query.values).changes;
}

function prepared(db: Db, text: string): Statement {
  let statements = cache.get(db);
  if (!statements) cache.set(db, (statements = new Map<string, Statement>()));
  let statement = statements.get(text);
  if (!statement) statements.set(text, (statement = db.prepare(text)));
  return statement;
}
