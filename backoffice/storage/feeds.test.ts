import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looked } from '../testing/facts.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { centreFeed } from './journal/feeds.ts';
import { readFeed } from './pull.ts';

let backoffice: TestBackoffice;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

describe('feed', () => {
  it('refuses entries that are added without its lock', async () => {
    const device = await backoffice.device('AAA');
    await device.push(device.seal(looked(), looked()));
    const [event] = device.seal(looked());
    await device.push(event ? [event] : []);
    const feedId = centreFeed(device.centre.id);
    const { sql } = backoffice;
    const naive = sql`
      insert into feed_entry (feed_id, seq, event_id)
      select feed_id, max(seq) + 1, ${event?.id ?? ''}::uuid from feed_entry where feed_id = ${feedId} group by feed_id`;
    await expect(naive).rejects.toThrow('without its lock');
    // Raised by the transaction, but with a hole.
    const holed = sql.begin(async (tx) => {
      await tx`update feed set last_seq = last_seq + 2 where id = ${feedId}`;
      await tx`
        insert into feed_entry (feed_id, seq, event_id)
        select id, last_seq, ${event?.id ?? ''}::uuid from feed where id = ${feedId}`;
    });
    await expect(holed).rejects.toThrow('without its lock');
    await expect(sql`delete from feed_entry where feed_id = ${feedId}`).rejects.toThrow('append-only');
  });

  it('shows nothing behind a transaction that is still open', async () => {
    const [slow, quick] = [await backoffice.device('BBB'), await backoffice.device('BBB')];
    await slow.push(slow.seal(looked()));
    const feedId = centreFeed(slow.centre.id);
    const { sql } = backoffice;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isLocked = (): void => undefined;
    const locked = new Promise<void>((resolve) => {
      isLocked = resolve;
    });
    const open = sql.begin(async (tx) => {
      await tx`update feed set last_seq = last_seq + 1 where id = ${feedId}`;
      await tx`
        insert into feed_entry (feed_id, seq, event_id)
        select id, last_seq, (select id from event limit 1) from feed where id = ${feedId}`;
      isLocked();
      await released;
    });
    await locked;
    const pushed = quick.push(quick.seal(looked()));
    await waiterOnFeed();
    expect((await readFeed(sql, feedId, 1, 100)).entries).toEqual([]);
    release();
    await Promise.all([open, pushed]);
    expect((await readFeed(sql, feedId, 1, 100)).entries.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('ends its pages where a transaction ends', async () => {
    const device = await backoffice.device('CCC');
    await device.push(device.seal(looked(), looked(), looked()));
    await device.push(device.seal(looked(), looked()));
    const feedId = centreFeed(device.centre.id);
    const first = await readFeed(backoffice.sql, feedId, 0, 1);
    expect(first.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(first.more).toBe(true);
    const second = await readFeed(backoffice.sql, feedId, 3, 1);
    expect(second.entries.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(second.more).toBe(false);
  });

  it('loses nothing to a reader that follows eight writers', async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, () => backoffice.device('DDD')));
    const reader = await backoffice.device('DDD');
    const sent: string[] = [];
    const seen: { seq: number; id: string }[] = [];
    let isWriting = true;
    const read = async () => {
      for (let last = false; !last;) {
        last = !isWriting;
        for (const { seq, event } of await reader.pull(seen.at(-1)?.seq ?? 0))
          seen.push({ seq, id: event.id });
      }
    };
    const write = async (writer: TestDevice) => {
      for (let batch = 0; batch < 25; batch++) {
        const events = writer.seal(looked(), looked(), looked());
        sent.push(...events.map(({ id }) => id));
        await writer.push(events);
      }
    };
    const writing = Promise.all(writers.map(write)).finally(() => {
      isWriting = false;
    });
    await Promise.all([writing, read()]);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
    expect(seen.map(({ id }) => id).sort()).toEqual(sent.sort());
    await expectDeviceOrder(writers, reader);
  }, 60_000);

  it('tells live listeners the number of the newest entry', async () => {
    const device = await backoffice.device('EEE');
    const live = await device.call('GET', '/sync/live');
    const messages = readMessages(live);
    expect(await messages.next()).toMatchObject({ value: { feedSeq: 0 } });
    await device.push(device.seal(looked(), looked()));
    expect(await messages.next()).toMatchObject({ value: { feedSeq: 2 } });
    // News of another centre are none here.
    const other = await backoffice.device('FFF');
    await other.push(other.seal(looked()));
    await device.push(device.seal(looked()));
    expect(await messages.next()).toMatchObject({ value: { feedSeq: 3 } });
    await messages.return(undefined);
  });
});

async function expectDeviceOrder(writers: readonly TestDevice[], reader: TestDevice): Promise<void> {
  const feed = await reader.pull();
  for (const { deviceId } of writers) {
    const seqs = feed.filter(({ event }) => event.deviceId === deviceId).map(({ event }) => event.deviceSeq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  }
}

async function waiterOnFeed(): Promise<void> {
  for (;;) {
    const waiting = await backoffice.sql`
      select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    if (waiting.count > 0) return;
  }
}

async function* readMessages(response: Response): AsyncGenerator<unknown, void> {
  if (!response.body) throw new Error('the stream has no body');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      if (message.startsWith('data: ')) yield JSON.parse(message.slice(6)) as unknown;
    }
  }
}
