import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLineProxy, type LineProxy } from '../../tests/helpers/lineProxy.ts';
import { newEmptyDatabase } from '../testing/cluster.ts';
import { connect, transaction, type Database } from './database.ts';
import { rewriteTable } from './traces/rewriteTable.ts';

const AT_ONCE = 8;

let directUrl: string;
let line: LineProxy;
let database: Database;
beforeAll(async () => {
  directUrl = await newEmptyDatabase();
  const url = new URL(directUrl);
  const port = Number(url.port);
  line = await startLineProxy(() => port);
  url.port = String(line.port);
  database = connect(url.href);
  await database`create table kept (id int primary key)`;
  await database`create table event_personal (id int)`;
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
    await Promise.race([isUnderWay.promise, ...lost]);
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

  it.each(['goes on', 'ends well'])(
    'sends nothing of a transaction whose work %s afterwards',
    async (how) => {
      const isCut = Promise.withResolvers<void>();
      const lost = transaction(database, async (tx) => {
        await tx`insert into kept values (2000)`;
        line.cutAll();
        await isCut.promise;
        if (how === 'goes on') await tx`insert into kept values (2001)`;
      });
      await expect(lost).rejects.toThrow('CONNECTION_CLOSED');
      // Of another transaction, which may have got the very same place in the driver by now.
      await Promise.all(Array.from({ length: AT_ONCE }, () => database`select 1`));
      isCut.resolve();
      await nextTurn();
      await nextTurn();
      expect(await database`select id from kept where id >= 2000`).toHaveLength(0);
    },
  );

  it('is made anew each time, also when it broke while something was written', async () => {
    for (let round = 0; round < 5; round += 1) {
      const lost = Array.from({ length: AT_ONCE }, () =>
        transaction(database, async (tx) => {
          await tx`select 1`;
          line.resetAll();
          await tx`select pg_sleep(0.1)`;
        }),
      );
      await Promise.allSettled(lost);
      await Promise.all(Array.from({ length: AT_ONCE }, () => database`select 1`));
    }
  });

  it('ends the rewriting of a table and nothing else', async () => {
    const direct = connect(directUrl);
    const isHeld = Promise.withResolvers<void>();
    const isDone = Promise.withResolvers<void>();
    const holding = transaction(direct, async (tx) => {
      await tx`lock table event_personal`;
      isHeld.resolve();
      await isDone.promise;
    });
    await isHeld.promise;
    const rewriting = rewriteTable(database, 'event_personal');
    await vi.waitFor(async () => {
      const waiting = await direct`select from pg_stat_activity where wait_event_type = 'Lock'`;
      expect(waiting).toHaveLength(1);
    });
    line.cutAll();
    await expect(rewriting).rejects.toThrow('CONNECTION_CLOSED');
    isDone.resolve();
    await holding;
    await direct.end();
    await Promise.all(Array.from({ length: 2 * AT_ONCE }, () => database`select 1`));
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
