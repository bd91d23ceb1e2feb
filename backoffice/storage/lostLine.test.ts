import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLineProxy, type LineProxy } from '../../tests/helpers/lineProxy.ts';
import { newEmptyDatabase } from '../testing/cluster.ts';
import { connect, transaction, type Database } from './database.ts';

const AT_ONCE = 8;

let line: LineProxy;
let database: Database;
beforeAll(async () => {
  const url = new URL(await newEmptyDatabase());
  const port = Number(url.port);
  line = await startLineProxy(() => port);
  url.port = String(line.port);
  database = connect(url.href);
  await database`create table kept (id int primary key)`;
});
afterAll(async () => {
  await database.end({ timeout: 5 });
  await line.close();
});

describe('a line to PostgreSQL that ends', () => {
  it('fails the transactions under way and nothing else, also while many wait', async () => {
    const isUnderWay = Promise.withResolvers<void>();
    let underWay = 0;
    const lost = Array.from({ length: AT_ONCE }, (_, id) =>
      transaction(database, async (tx) => {
        await tx`insert into kept values (${id})`;
        if (++underWay === AT_ONCE) isUnderWay.resolve();
        // PostgreSQL notices only when this ends, and holds the rows until then.
        await tx`select pg_sleep(2)`;
      }),
    );
    await isUnderWay.promise;
    line.cutAll();
    const ends = await Promise.allSettled(lost);
    expect(ends.map((end) => end.status)).toEqual(lost.map(() => 'rejected'));

    // The pool makes new lines by itself, and of what had begun nothing is there.
    const rows = await transaction(database, (tx) => tx`select id from kept`);
    expect(rows).toHaveLength(0);
    const after = Array.from({ length: 2 * AT_ONCE }, (_, id) =>
      transaction(database, (tx) => tx`insert into kept values (${id})`),
    );
    await Promise.all(after);
    expect(await database`select id from kept`).toHaveLength(2 * AT_ONCE);
  });

  it('leaves a transaction alone that failed for want of another line', async () => {
    const failed = transaction(database, async (tx) => {
      await tx`insert into kept values (1000)`;
      throw Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' });
    });
    await expect(failed).rejects.toThrow('CONNECTION_CLOSED');
    expect(await database`select id from kept where id = 1000`).toHaveLength(0);
  });
});
