import { setImmediate as nextTurn } from 'node:timers/promises';
import postgres from 'postgres';

const TYPES = {
  /** Counts and sequence numbers stay far below 2^53. */
  bigint: { to: 20, from: [20], serialize: String, parse: Number },
};

export type Database = postgres.Sql<{ bigint: number }>;
export type Transaction = postgres.TransactionSql<{ bigint: number }>;
/** Either: for queries that do not care whether they run in a transaction. */
export type Queryable = Database | Transaction;

/** At most, in seconds: a database that is back is not left waiting. */
const LONGEST_BACKOFF_S = 2;

export function connect(url: string): Database {
  return postgres(url, {
    max: 10,
    types: TYPES,
    onnotice: () => undefined,
    backoff: (tries) => Math.min(LONGEST_BACKOFF_S, 3 ** tries / 100),
    connection: { application_name: 'lodzins' },
  });
}

/** Whether PostgreSQL (or `WrittenMeanwhile`) said this; codes as in its manual, appendix A. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes((error as { code?: string }).code ?? '');
}

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
/** The driver's own. */
const LINE_ENDED = 'CONNECTION_CLOSED';
/** PostgreSQL's last words on a line: it is shut down, or the line is ended by hand. */
const LAST_WORDS = /^57P0/;

/** Whether there is no line to PostgreSQL any more: it did not say this itself, or as the last. */
export function isLineLost(error: unknown): boolean {
  return !(error instanceof postgres.PostgresError) || LAST_WORDS.test(error.code);
}

/** Another transaction was quicker with something this one had seen as missing; begun anew, it is seen. */
export class WrittenMeanwhile extends Error {
  readonly code = SERIALIZATION_FAILURE;
  constructor() {
    super('written by another transaction meanwhile');
    this.name = 'WrittenMeanwhile';
  }
}

/**
 * One transaction. Two that waited for each other's locks are begun anew; everything inside is rolled back first,
 * so `work` must keep no state of its own.
 */
export async function transaction<Result>(
  database: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(database, work);
    } catch (error) {
      if (attempt >= 5 || !hasCode(error, DEADLOCK, SERIALIZATION_FAILURE)) throw error;
    }
  }
}

/**
 * When the line to PostgreSQL ends, the driver fails the statement under way and then the transaction, and makes a new line for
 * others when they need one. Whatever the transaction sent from then on, a rollback and a commit too, would end the process as
 * long as there is no line, and afterwards be carried out for good, outside of any transaction. So nothing is sent any more.
 */
async function once<Result>(database: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  let hasFailed = false;
  const unlessFailed = async (): Promise<void> => {
    // The driver is not told how the work ended: the transaction has failed by itself.
    if (hasFailed) await new Promise(() => undefined);
  };
  const carriedOut = async (tx: Transaction): Promise<Result> => {
    try {
      const result = await work(whileUnder(tx, () => !hasFailed));
      await unlessFailed();
      return result;
    } catch (error) {
      if (hasCode(error, LINE_ENDED)) await nextTurn();
      await unlessFailed();
      throw error;
    }
  };
  try {
    return (await database.begin(carriedOut)) as Result;
  } finally {
    hasFailed = true;
  }
}

/** The transaction as long as it is one; whoever goes on with it after that learns that its line has ended. */
function whileUnder(tx: Transaction, isUnderWay: () => boolean): Transaction {
  const requireUnderWay = (): void => {
    if (!isUnderWay()) throw Object.assign(new Error('the transaction is over'), { code: LINE_ENDED });
  };
  return new Proxy(tx, {
    apply(target, self, args: Parameters<Transaction>) {
      requireUnderWay();
      return Reflect.apply(target, self, args) as unknown;
    },
    get(target, name) {
      requireUnderWay();
      return Reflect.get(target, name) as unknown;
    },
  });
}

/**
 * Statements of one transaction, each sent without waiting for the answer to the one before: while PostgreSQL works on
 * it, the next is made ready. Every step has to start its statements before it first waits (`execute`), so that they
 * are carried out in the order of the steps. The first error is the one that is thrown.
 */
export async function inSuccession(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const step of steps) {
    sent.push(step());
    // One turn, in which the driver writes it to the line.
    await Promise.resolve();
  }
  await Promise.all(sent);
}

/**
 * Rows for `json_to_recordset`: one parameter, however many rows and fields. The cast by way of `text` keeps the
 * driver from encoding it twice.
 */
export function asRows(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

/**
 * A JSON value that a row carries into a `json` column, as text. Directly it would be taken apart, and PostgreSQL
 * refuses some texts then (a NUL typed by accident); what happened at a counter must never be refused for that.
 */
export function asText(value: unknown): string {
  return JSON.stringify(value);
}
