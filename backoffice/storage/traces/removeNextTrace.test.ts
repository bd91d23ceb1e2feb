import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newTestDatabase } from '../../testing/cluster.ts';
import { connect, transaction, type Database } from '../database.ts';
import { noteTraces } from './noteTraces.ts';
import { removeNextTrace } from './removeNextTrace.ts';

/** In Riga: a quarter past two in the afternoon, and four at night. */
const DAY = Date.UTC(2026, 10, 20, 12, 15);
const NIGHT = Date.UTC(2026, 10, 21, 2, 0);

let url: string;
let sql: Database;
beforeEach(async () => {
  url = await newTestDatabase();
  sql = connect(url);
});
afterEach(() => sql.end());

async function removeAll(now: number, database = sql): Promise<string[]> {
  await untilOthersEnded();
  while (await removeNextTrace(database, now));
  return (await sql<{ place: string }[]>`select place from trace order by place`).map(({ place }) => place);
}

/** Other tests use the same PostgreSQL: a transaction of theirs that began before the erasure would keep its bytes. */
async function untilOthersEnded(): Promise<void> {
  const hasEnded = async () => {
    const [row] = await sql<{ ended: boolean }[]>`
      select coalesce(max(erased_by) < pg_snapshot_xmin(pg_current_snapshot()), true) as ended
      from trace where erased_by < pg_snapshot_xmax(pg_current_snapshot())`;
    return row?.ended;
  };
  await expect.poll(hasEnded, { timeout: 20_000 }).toBe(true);
}

describe('what an erasure leaves in the files of PostgreSQL', () => {
  it('is removed a minute later, not at once', async () => {
    await transaction(sql, (tx) => noteTraces(tx, DAY));
    expect(await removeAll(DAY + 59_000)).toHaveLength(4);
    expect(await removeAll(DAY + 60_000)).toEqual([]);
  });

  it('waits for the night in a table that is large: nobody can use it meanwhile', async () => {
    await sql`alter table event_personal disable trigger user`;
    await sql`
      insert into event_personal (event_id, ordinal, subject_id, hash, data)
      select gen_random_uuid(), 0, gen_random_uuid(), '', to_json(repeat(md5(number::text), 30))
      from generate_series(1, 70_000) as number`;
    await transaction(sql, (tx) => noteTraces(tx, DAY));
    expect(await removeAll(DAY + 60_000)).toEqual(['event_personal', 'wal']);
    expect(await removeAll(DAY + 3_600_000)).toEqual(['event_personal', 'wal']);
    expect(await removeAll(NIGHT)).toEqual([]);
  });

  it('is done with when it came in a dump from another PostgreSQL, which holds nothing but rows that stand', async () => {
    await transaction(sql, (tx) => noteTraces(tx, DAY));
    await sql`update trace set erased_by = '900000000000'::xid8`;
    expect(await removeAll(DAY + 60_000)).toEqual([]);
  });

  it('is left to the administrator in the log, where the program may not touch it', async () => {
    const user = `user_${Date.now()}`;
    await sql.unsafe(`create role ${user} login password 'secret'`);
    await sql.unsafe(`grant all on all tables in schema public to ${user}`);
    await sql`insert into trace values ('wal', pg_current_xact_id(), now(), ${DAY})`;
    const theirs = connect(Object.assign(new URL(url), { username: user, password: 'secret' }).href);
    expect(await removeAll(DAY, theirs)).toEqual([]);
    await theirs.end();
    await sql.unsafe(`drop owned by ${user}; drop role ${user}`);
  });
});
