import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratingsRequest } from '#shared/sync/messages.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { WrongKeyError } from '#db/open.ts';
import { openRatings, type RatingsDb } from '#db/ratings/open.ts';
import { RATINGS_VERSION } from '#db/ratings/schema.ts';
import { giveRating } from '#db/ratings/pool.ts';
import { markBatchSent, releaseRatings, unsentBatches } from '#db/ratings/release.ts';
import { latestSatisfaction, ratingSummary } from '#db/ratings/summary.ts';
import { uuid4 } from '#db/ratings/testing/uuid4.ts';

const KEY = Buffer.alloc(32, 7);
const MONDAY = '2026-07-13';
const TUESDAY = '2026-07-14';
const FRIDAY = '2026-07-17';

let folder: string;
let db: RatingsDb;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
  db = openRatings(file(), KEY, MONDAY);
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe('rating', () => {
  it('is one rating however often it is repeated, and the first stands', () => {
    giveRatings(1, 4);
    giveRating(db, { id: uuid4(5), service: 2, manner: null, tags: [] });
    giveRating(db, { id: uuid4(5).toUpperCase(), service: 5, manner: 5, tags: ['fast'] });
    releaseRatings(db, MONDAY, batchIds());
    expect(released()).toHaveLength(5);
    expect(released().filter(({ id }) => id === uuid4(5))).toEqual([
      { id: uuid4(5), service: 2, manner: null, tags: [] },
    ]);
  });

  it('is still known when it is repeated after its release', () => {
    giveRatings(1, 5);
    releaseRatings(db, MONDAY, batchIds());
    markBatchSent(db, uuid4(901));
    giveRatings(1, 5);
    releaseRatings(db, TUESDAY, batchIds(910));
    expect(ratingSummary(db)).toHaveLength(1);
  });

  it('needs a random id, because others tell the time', () => {
    const timed = '01981234-5678-7abc-8def-0123456789ab';
    expect(() => giveRating(db, { id: timed, service: 5, manner: 5, tags: [] })).toThrow(RangeError);
  });

  it('keeps no more than the answers', () => {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('pool')`).pluck().all();
    expect(columns).toEqual(['id', 'service', 'manner', 'tags']);
  });
});

describe('release', () => {
  it('waits for five ratings, however many days that takes', () => {
    giveRatings(1, 4);
    for (const day of [MONDAY, TUESDAY, FRIDAY]) releaseRatings(db, day, batchIds());
    expect(unsentBatches(db)).toEqual([]);
    expect(ratingSummary(db)).toEqual([]);
    expect(latestSatisfaction(db)).toBeNull();

    giveRatings(5, 5);
    releaseRatings(db, FRIDAY, batchIds());
    expect(unsentBatches(db)).toMatchObject([{ batchId: uuid4(901), periodFrom: MONDAY, periodTo: FRIDAY }]);
    expect(released()).toHaveLength(5);
  });

  it('happens at most once a day', () => {
    giveRatings(1, 5);
    releaseRatings(db, MONDAY, batchIds());
    giveRatings(6, 12);
    releaseRatings(db, MONDAY, batchIds(910));
    expect(unsentBatches(db)).toHaveLength(1);
    releaseRatings(db, TUESDAY, batchIds(910));
    const second = unsentBatches(db).find(({ batchId }) => batchId === uuid4(911));
    expect(second).toMatchObject({ periodFrom: MONDAY, periodTo: TUESDAY });
    expect(second?.ratings).toHaveLength(7);
  });

  it('waits when the clock was set back', () => {
    giveRatings(1, 5);
    releaseRatings(db, '2026-07-01', batchIds());
    expect(unsentBatches(db)).toEqual([]);
  });

  it('makes messages that the back-office takes, ordered by random id', () => {
    giveRatings(1, 30);
    releaseRatings(db, MONDAY, batchIds());
    for (const batch of unsentBatches(db)) expect(ratingsRequest.parse(batch)).toEqual(batch);
    const ids = released().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('splits a long time offline into messages of at most a thousand and at least five', () => {
    const insert = db.prepare(`INSERT INTO pool VALUES (?, 5, 5, '[]')`);
    db.transaction(() => {
      for (let index = 1; index <= 2003; index += 1) insert.run(uuid4(index));
    })();
    releaseRatings(db, MONDAY, batchIds());
    const sizes = unsentBatches(db).map(({ ratings }) => ratings.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(2003);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    expect(Math.min(...sizes)).toBeGreaterThan(600);
  });

  it('keeps only the figures of a period once the next one is released', () => {
    giveRatings(1, 5);
    releaseRatings(db, MONDAY, batchIds());
    markBatchSent(db, uuid4(901));
    expect(unsentBatches(db)).toEqual([]);
    giveRatings(6, 10);
    releaseRatings(db, TUESDAY, batchIds(910));
    expect(count('released')).toBe(5);
    expect(ratingSummary(db).map(({ count: ratings }) => ratings)).toEqual([5, 5]);
  });
});

describe('summary', () => {
  it('gives the means of released periods, the newest first', () => {
    for (const [index, service] of [5, 5, 4, 4, 2].entries()) {
      giveRating(db, {
        id: uuid4(index + 1),
        service,
        manner: index === 0 ? 3 : null,
        tags: index < 2 ? ['fast', 'kind'] : ['fast'],
      });
    }
    releaseRatings(db, MONDAY, batchIds());
    giveRatings(6, 10);
    releaseRatings(db, FRIDAY, batchIds(910));
    expect(ratingSummary(db)).toEqual([
      { id: uuid4(911), from: MONDAY, to: FRIDAY, count: 5, service: 5, manner: 5, tags: { fast: 5 } },
      {
        id: uuid4(901),
        from: MONDAY,
        to: MONDAY,
        count: 5,
        service: 4,
        manner: 3,
        tags: { fast: 5, kind: 2 },
      },
    ]);
    expect(latestSatisfaction(db)).toBe(5);
  });
});

describe('file', () => {
  it('is encrypted and keeps its ratings when it is opened again', () => {
    giveRatings(1, 5);
    db.close();
    expect(readFileSync(file()).includes('SQLite format 3')).toBe(false);
    expect(readFileSync(file()).includes(uuid4(3))).toBe(false);
    expect(() => openRatings(file(), Buffer.alloc(32, 8), MONDAY)).toThrow(WrongKeyError);
    db = openRatings(file(), KEY, TUESDAY);
    releaseRatings(db, TUESDAY, batchIds());
    expect(unsentBatches(db)).toMatchObject([{ periodFrom: MONDAY, periodTo: TUESDAY }]);
  });

  it('keeps no log of changes', () => {
    expect(db.pragma('journal_mode', { simple: true })).toBe('truncate');
    giveRatings(1, 3);
    expect(readFileSync(`${file()}-journal`)).toHaveLength(0);
  });

  it('of the program before is brought up to date with what it holds', () => {
    giveRatings(1, 5);
    releaseRatings(db, MONDAY, batchIds());
    giveRatings(6, 10);
    db.exec('ALTER TABLE batch DROP COLUMN tags');
    db.pragma('user_version=1');
    db.close();
    db = openRatings(file(), KEY, TUESDAY);
    releaseRatings(db, TUESDAY, batchIds(910));
    expect(ratingSummary(db).map(({ tags }) => tags)).toEqual([{ fast: 5 }, {}]);
  });

  it('of a newer program is refused, not changed', () => {
    db.pragma(`user_version=${RATINGS_VERSION + 1}`);
    db.close();
    expect(() => openRatings(file(), KEY, MONDAY)).toThrow(DatabaseFromFutureError);
    db = openRatings(join(folder, 'other.db'), KEY, MONDAY);
  });
});

function file(): string {
  return join(folder, 'ratings.db');
}

function giveRatings(from: number, to: number): void {
  for (let index = from; index <= to; index += 1) {
    giveRating(db, { id: uuid4(index), service: 5, manner: 5, tags: ['fast'] });
  }
}

/** Ids of batches, one after the other. */
function batchIds(after = 900): () => string {
  let next = after;
  return () => uuid4((next += 1));
}

function released() {
  return unsentBatches(db).flatMap(({ ratings }) => ratings);
}

function count(table: 'released'): unknown {
  return db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
}
