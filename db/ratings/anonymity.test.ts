import { createDecipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rating } from '#shared/sync/messages.ts';
import { openRatings, prepareRatings, type RatingsDb } from '#db/ratings/open.ts';
import { giveRating } from '#db/ratings/pool.ts';
import { markBatchSent, releaseRatings } from '#db/ratings/release.ts';
import { uuid4 } from '#db/ratings/testing/uuid4.ts';

const KEY = Buffer.alloc(32, 7);
const PAGE_SIZE = 4096;
const SALT_SIZE = 16;
const RESERVED = 80;
const MONDAY = '2026-07-13';
const TUESDAY = '2026-07-14';
/** Several pages of ratings, of different lengths. */
const RATINGS: readonly Rating[] = Array.from({ length: 40 }, (_, index) => ({
  id: uuid4(index),
  service: (index % 5) + 1,
  manner: index % 3 === 0 ? null : (index % 4) + 1,
  tags: Array.from({ length: index % 8 }, (_tag, tag) => `tag-${'x'.repeat(tag * 4)}${tag}`),
}));
const orders = fc.shuffledSubarray([...RATINGS], { minLength: RATINGS.length });
/** A failing order is printed with its seed. Each run writes whole files. */
const RUNS = { numRuns: 5 };
const TIMEOUT_MS = 60_000;

let folder: string;
let files = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-order-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Invariant 6: who has the file, its key and the list of visits cannot lay the ratings beside the visits. */
describe('order of ratings', { timeout: TIMEOUT_MS }, () => {
  it('cannot be read from the decrypted pages of the pool', () => {
    const expected = decryptedPages(encryptedFile((db) => giveAll(db, RATINGS)));
    expect(expected.join('')).toContain(RATINGS[0]?.id);
    fc.assert(
      fc.property(orders, (order) => {
        expect(decryptedPages(encryptedFile((db) => giveAll(db, order)))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('cannot be read from any byte of an unencrypted twin, at any time of its life', () => {
    const expected = pagesOverALife(RATINGS);
    fc.assert(
      fc.property(orders, (order) => {
        expect(pagesOverALife(order)).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('is not left behind by a kill before the file was rewritten', () => {
    const expected = readFileSync(reopened(plainFile((db) => insertOnly(db, RATINGS))));
    fc.assert(
      fc.property(orders, (order) => {
        expect(readFileSync(reopened(plainFile((db) => insertOnly(db, order)))).equals(expected)).toBe(true);
      }),
      RUNS,
    );
  });

  it('would show in the pages if the file were not rewritten', () => {
    const backwards = RATINGS.toReversed();
    const first = readFileSync(plainFile((db) => insertOnly(db, RATINGS)));
    const second = readFileSync(plainFile((db) => insertOnly(db, backwards)));
    expect(first.equals(second)).toBe(false);
  });

  it('is not changed by repeats', () => {
    const once = readFileSync(plainFile((db) => giveAll(db, RATINGS)));
    const twice = readFileSync(plainFile((db) => giveAll(db, [...RATINGS, ...RATINGS.toReversed()])));
    expect(twice.equals(once)).toBe(true);
  });
});

/** The whole file after each act: given, released, given again, sent, released again. */
function pagesOverALife(order: readonly Rating[]): string[] {
  const isLater = (rating: Rating) => RATINGS.indexOf(rating) >= 20;
  const acts: ((db: RatingsDb) => void)[] = [
    (db) =>
      giveAll(
        db,
        order.filter((rating) => !isLater(rating)),
      ),
    (db) => releaseRatings(db, MONDAY, () => uuid4(900)),
    (db) => giveAll(db, order.filter(isLater)),
    (db) => markBatchSent(db, uuid4(900)),
    (db) => releaseRatings(db, TUESDAY, () => uuid4(901)),
  ];
  const file = newFile();
  const db = prepareRatings(new Database(file), MONDAY);
  const pages = acts.map((act) => {
    act(db);
    return readFileSync(file, 'latin1');
  });
  db.close();
  return pages;
}

function giveAll(db: RatingsDb, ratings: readonly Rating[]): void {
  for (const rating of ratings) giveRating(db, rating);
}

/** What a kill leaves: rows that are safe, but in a file that was not rewritten yet. */
function insertOnly(db: RatingsDb, ratings: readonly Rating[]): void {
  const insert = db.prepare('INSERT INTO pool (id, service, manner, tags) VALUES (?, ?, ?, ?)');
  for (const { id, service, manner, tags } of ratings) insert.run(id, service, manner, JSON.stringify(tags));
}

function encryptedFile(fill: (db: RatingsDb) => void): string {
  const file = newFile();
  const db = openRatings(file, KEY, MONDAY);
  fill(db);
  db.close();
  return file;
}

/** The same tables and settings without a cipher, so that every byte can be compared. */
function plainFile(fill: (db: RatingsDb) => void): string {
  const file = newFile();
  const db = prepareRatings(new Database(file), MONDAY);
  fill(db);
  db.close();
  return file;
}

function reopened(file: string): string {
  prepareRatings(new Database(file), TUESDAY).close();
  return file;
}

/**
 * What somebody with the file and the key reads: AES-256-CBC pages of 4096 bytes, of which the last 80 are the page's
 * random start value and its seal. Opening the file instead would rewrite it and hide what we look for.
 */
function decryptedPages(file: string): string[] {
  const bytes = readFileSync(file);
  return Array.from({ length: bytes.length / PAGE_SIZE }, (_, page) => {
    const start = page * PAGE_SIZE + (page === 0 ? SALT_SIZE : 0);
    const end = (page + 1) * PAGE_SIZE - RESERVED;
    const decipher = createDecipheriv('aes-256-cbc', KEY, bytes.subarray(end, end + 16)).setAutoPadding(
      false,
    );
    return Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()]).toString('latin1');
  });
}

function newFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}
