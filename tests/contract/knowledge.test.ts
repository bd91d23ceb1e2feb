import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { savePack } from '#db/repositories/catalogue.ts';
import { openDatabase } from '#db/open.ts';
import type { Office } from '#electron/office/office.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const RESIDENCE = 'pmlp-declare-residence';
const PASSPORT = 'pmlp-passport';
const HEALTH_CARD = 'nvd-health-card';

describe.each<Route>(['ipc', 'http'])('an error reported on a card (SYS-01), over %s', (route) => {
  let office: Office;
  let anna: Person;
  let ilze: Person;
  let mara: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    mara = await signIn(office, 'Māra Kalniņa', null, route);
  });
  afterAll(() => office.close());

  const news = (person: Person) => person.call('knowledge.news', {});
  const reports = async (person: Person) => (await person.call('knowledge.reports', {})).reports;

  it('goes to the manager with card and version; the answer is news to its reporter, once', async () => {
    const words = 'Maksa pie lodziņa vairs nav 4,27 €';
    const { reportId } = await anna.call('knowledge.report', { serviceId: RESIDENCE, words });
    expect(await news(mara)).toMatchObject({ toAnswer: 1, answered: 0 });
    expect(await news(ilze)).toMatchObject({ toAnswer: 0, answered: 0 });
    expect(await reports(ilze)).toEqual([]);
    expect(await reports(mara)).toMatchObject([
      {
        serviceId: RESIDENCE,
        catalogueVersion: shipped.version,
        cardUpdatedAt: cardIn(shipped, RESIDENCE).updatedAt,
        words,
        byName: 'Anna Kļaviņa',
        isMine: false,
        status: 'open',
      },
    ]);

    await mara.call('knowledge.answer', { reportId, how: 'answered', words: 'Pajautāju PMLP' });
    expect(await news(mara)).toMatchObject({ toAnswer: 0 });
    expect(await news(anna)).toMatchObject({ answered: 1 });
    expect(await reports(anna)).toMatchObject([
      {
        isMine: true,
        isUnread: true,
        status: 'answered',
        answers: [{ byName: 'Māra Kalniņa', words: 'Pajautāju PMLP' }],
      },
    ]);
    await anna.call('knowledge.markRead', { cards: [], reportIds: [reportId] });
    expect(await news(anna)).toMatchObject({ answered: 0 });

    await mara.call('knowledge.answer', { reportId, how: 'putRight', words: '' });
    expect(await reports(anna)).toMatchObject([{ isUnread: true, status: 'putRight' }]);
    expect(await mara.refusal('knowledge.answer', { reportId, how: 'answered', words: 'vēl' })).toBe(
      'cardReport.putRight',
    );
  });

  it('is one line about a card that is there, and is answered by a manager', async () => {
    expect(await anna.refusal('knowledge.report', { serviceId: 'gone', words: 'Nav' })).toBe('notFound');
    expect(await anna.refusal('knowledge.report', { serviceId: RESIDENCE, words: 'a\nb c' })).toBe(
      'invalidInput',
    );
    const { reportId } = await ilze.call('knowledge.report', { serviceId: PASSPORT, words: 'Cits termiņš' });
    expect(await anna.refusal('knowledge.answer', { reportId, how: 'putRight', words: '' })).toBe(
      'notPermitted',
    );
    // Nobody reads in another's place.
    await mara.call('knowledge.answer', { reportId, how: 'putRight', words: '' });
    await anna.call('knowledge.markRead', { cards: [], reportIds: [reportId] });
    expect(await news(ilze)).toMatchObject({ answered: 1 });
  });

  it('favourites of the centre come first for everybody, set at the counters', async () => {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const wish = { serviceId: HEALTH_CARD, isFavourite: true };
    expect(await greeter.refusal('knowledge.setFavourite', wish)).toBe('notPermitted');
    await anna.call('knowledge.setFavourite', wish);
    await anna.call('knowledge.setFavourite', wish);
    const { catalogue, favourites } = await greeter.call('catalogue.get', {});
    expect(favourites).toEqual([HEALTH_CARD]);
    const first = (catalogue as Catalogue).favouriteCardIds;
    expect(first.slice(0, 2)).toEqual([HEALTH_CARD, shipped.favouriteCardIds[0]]);
    expect(first).toHaveLength(9);
    await ilze.call('knowledge.setFavourite', { ...wish, isFavourite: false });
    const after = await greeter.call('catalogue.get', {});
    expect((after.catalogue as Catalogue).favouriteCardIds).toEqual(shipped.favouriteCardIds);
  });
});

describe('what changed on the cards since somebody last worked here (CAT-02)', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  afterAll(() => office.close());

  /** The office is closed, a newer catalogue is taken over, the office starts again. */
  async function startWith(changed: Catalogue): Promise<void> {
    await office.close();
    const db = openDatabase(path.join(dataDir, DATABASE_FILE), TEST_KEY);
    savePack(db, { version: changed.version, body: JSON.stringify(changed), signature: 's' });
    db.close();
    office = await startTestOffice({ dataDir });
  }
  const changedFor = async (person: Person) => (await person.call('knowledge.news', {})).changed;

  it('is known for each person, after a restart, until that person has read it', async () => {
    office = await startTestOffice({ dataDir });
    const before = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    expect(await changedFor(before)).toEqual([]);

    const dearer = changedCard(1, RESIDENCE, ({ fees }) => ({
      fees: fees.map((fee) => ({ ...fee, counterCents: 500 })),
      updatedAt: '2026-11-20',
    }));
    const dated = { ...dearer, cards: dearer.cards.map((card) => redated(card)) };
    await startWith(dated);
    const anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const changed = await changedFor(anna);
    // The others have only another date.
    expect(changed).toMatchObject([{ serviceId: RESIDENCE, was: { updatedAt: '2026-11-01' } }]);
    // Whoever begins to work here now knows the cards as they are now.
    const ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš');
    expect(await changedFor(ilze)).toEqual([]);

    // Changed once more before it was read: what was read stays what it was, what is new is the last state.
    const dearest = changedCard(2, RESIDENCE, ({ fees }) => ({
      fees: fees.map((fee) => ({ ...fee, counterCents: 600 })),
    }));
    const withNew = {
      ...dearest,
      cards: [...dearest.cards, { ...cardIn(shipped, PASSPORT), id: 'new-card' }],
    };
    await startWith({
      ...withNew,
      lifeSituations: withNew.lifeSituations.map((one, at) =>
        at === 0 ? { ...one, cards: [...one.cards, 'new-card'] } : one,
      ),
    });
    const again = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const [residence] = changed;
    if (!residence) throw new Error('nothing changed');
    const stale = { serviceId: residence.serviceId, digest: residence.digest };
    await again.call('knowledge.markRead', { cards: [stale], reportIds: [] });
    const now = await changedFor(again);
    expect(now).toMatchObject([
      { serviceId: RESIDENCE, was: { updatedAt: '2026-11-01' } },
      { serviceId: 'new-card', was: null },
    ]);
    const read = now.map(({ serviceId, digest }) => ({ serviceId, digest }));
    await again.call('knowledge.markRead', { cards: read.slice(0, 1), reportIds: [] });
    expect(await changedFor(again)).toMatchObject([{ serviceId: 'new-card' }]);
    await again.call('knowledge.markRead', { cards: read, reportIds: [] });
    expect(await changedFor(again)).toEqual([]);
    const other = await signIn(office, 'Ilze Ozola', '2. lodziņš');
    expect(await changedFor(other)).toMatchObject([{ serviceId: RESIDENCE }, { serviceId: 'new-card' }]);

    await startWith({ ...shipped, version: shipped.version + 3 });
    const last = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const gone = (await changedFor(last)).find(({ serviceId }) => serviceId === 'new-card');
    expect(gone).toMatchObject({ was: { id: 'new-card' } });
  });
});

function changedCard(by: number, id: string, change: (card: ServiceCard) => Partial<ServiceCard>): Catalogue {
  const cards = shipped.cards.map((card) => (card.id === id ? { ...card, ...change(card) } : card));
  return { ...shipped, version: shipped.version + by, cards };
}

function redated(card: ServiceCard): ServiceCard {
  return { ...card, updatedAt: '2026-11-20' };
}

function cardIn({ cards }: Catalogue, id: string): ServiceCard {
  const card = cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}
