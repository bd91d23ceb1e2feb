import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { newestPack, savePack } from '#db/repositories/catalogue.ts';
import type { Db } from '#db/open.ts';
import { createCatalogueHolder } from '#electron/office/catalogueHolder.ts';
import type { Log } from '#electron/office/log.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

const LOG: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  close: () => undefined,
};
const TODAY = '2026-11-24';
const FIRST = shipped.cards[0]?.id ?? '';
let db: Db;

beforeEach(() => {
  db = temporaryDatabase();
});
afterEach(() => db.close());

it('a program that brings a newer catalogue uses it at once, and still knows the one before', () => {
  const before = shipped.version - 1;
  savePack(db, packOf(before, 'Vecā karte'));
  const holder = createCatalogueHolder(db, LOG, () => TODAY);
  expect(holder.current()).toEqual(shipped);
  expect(holder.cardAsOf(FIRST, { catalogueVersion: before })?.name.lv).toBe('Vecā karte');
  expect(holder.cardAsOf(FIRST, { catalogueVersion: before - 1 })).toBeNull();
});

it('the catalogue the program came with is still known under the next program', () => {
  createCatalogueHolder(db, LOG, () => TODAY);
  expect(newestPack(db)?.version).toBe(shipped.version);
  const next = shipped.version + 1;
  const holder = createCatalogueHolder(db, LOG, () => TODAY);
  expect(holder.accept(packOf(next, 'Jaunā karte'))).toBe(true);
  expect(holder.current().cards[0]?.name.lv).toBe('Jaunā karte');
  expect(holder.cardAsOf(FIRST, { catalogueVersion: shipped.version })).toEqual(shipped.cards[0]);
});

it('a newer one that was accepted stays in use', () => {
  savePack(db, packOf(shipped.version + 3, 'No bekofisa'));
  expect(createCatalogueHolder(db, LOG, () => TODAY).current().version).toBe(shipped.version + 3);
});

it('a service whose agreement is over is not offered from the next day on, and is still known (LVL-14)', () => {
  let today = '2026-11-24';
  const agreement = { reference: '12', provider: 'SIA Gājēji', validFrom: '2026-01-01', validTo: today };
  const version = shipped.version + 1;
  const cards = shipped.cards.map((card) => (card.id === FIRST ? { ...card, agreement } : card));
  savePack(db, { version, body: JSON.stringify({ ...shipped, version, cards }), signature: 's' });
  const holder = createCatalogueHolder(db, LOG, () => today);
  const isOffered = () => offeredCards(holder.current()).some(({ id }) => id === FIRST);
  expect(isOffered()).toBe(true);
  today = '2026-11-25';
  expect(isOffered()).toBe(false);
  expect(holder.current().cards.map(({ id }) => id)).toContain(FIRST);
  expect(holder.cardAsOf(FIRST, { catalogueVersion: version })?.isSwitchedOff).toBeUndefined();
});

function packOf(version: number, lv: string) {
  const [first, ...cards] = shipped.cards;
  if (!first) throw new Error('no cards');
  const named = { ...first, name: { lv, en: lv } };
  return { version, body: JSON.stringify({ ...shipped, version, cards: [named, ...cards] }), signature: 's' };
}
