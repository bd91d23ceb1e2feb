import type { Db } from '#db/open.ts';
import { transactionsBegun } from '#db/transaction.ts';

/**
 * What nearly every command reads and hardly any changes, in memory until it is written again. There is one connection
 * that writes, so nobody changes it unseen.
 */
export type Kept<Value> = {
  /** Frozen: everybody who asks gets the same. */
  read(db: Db, key: string): Value;
  /** To be called with each write. */
  written(db: Db, key: string): void;
};

type Memory<Value> = {
  readonly values: Map<string, Value>;
  /** Written in the transaction of that number, which may be undone. */
  readonly unsure: Map<string, number>;
};

export function keep<Value>(load: (db: Db, key: string) => Value): Kept<Value> {
  const memories = new WeakMap<Db, Memory<Value>>();
  const memoryOf = (db: Db): Memory<Value> => {
    let memory = memories.get(db);
    if (!memory) memories.set(db, (memory = { values: new Map(), unsure: new Map() }));
    return memory;
  };
  return {
    read(db, key) {
      const { values, unsure } = memoryOf(db);
      const writtenIn = unsure.get(key);
      if (writtenIn !== undefined) {
        if (db.inTransaction && writtenIn === transactionsBegun(db)) return load(db, key);
        unsure.delete(key);
      }
      if (!values.has(key)) values.set(key, freeze(load(db, key)));
      return values.get(key) as Value;
    },
    written(db, key) {
      const { values, unsure } = memoryOf(db);
      values.delete(key);
      unsure.set(key, transactionsBegun(db));
    },
  };
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
