import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { savePack } from '#db/repositories/catalogue.ts';
import { openDatabase, type Db } from '#db/open.ts';
import type { Office } from '#electron/office/office.ts';
import { cardIn, changedCard } from '#tests/factories/changedCard.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const RESIDENCE = 'pmlp-declare-residence';
const PASSPORT = 'pmlp-passport';
const HEALTH_CARD = 'nvd-health-card';
const TRADE = 'municipality-street-trade';

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

  it('on a card of the state waits for its institution: the manager sees where it is and answers nothing (LVL-15)', async () => {
    const words = 'Maksa pie lodziņa vairs nav 4,27 €';
    const { reportId } = await anna.call('knowledge.report', { serviceId: RESIDENCE, words });
    expect(await news(mara)).toMatchObject({ toAnswer: 0 });
    for (const person of [anna, mara]) {
      expect(await reports(person)).toMatchObject([
        // This office has no back-office: it waits to be sent.
        { reportId, words, owner: 'pmlp', isSent: false, status: 'open', answers: [] },
      ]);
    }
    const { items } = await mara.call('outbox.list', {});
    expect(items[0]).toMatchObject({ type: 'cardReport.made', serviceId: RESIDENCE, state: 'waiting' });
    for (const how of ['answered', 'putRight'] as const) {
      expect(await mara.refusal('knowledge.answer', { reportId, how, words: 'Labots' })).toBe(
        'cardReport.withOwner',
      );
    }
    const client = { serviceId: RESIDENCE, words: 'Klientam 161175-19997 prasīja vairāk' };
    expect(await anna.refusal('knowledge.report', client)).toBe('cardReport.personalCode');
    expect(await reports(mara)).toHaveLength(1);
    // Nobody has to wait for ever: the manager says why, and whoever reported reads it.
    expect(await anna.refusal('knowledge.closeReport', { reportId, words: 'Neatbild' })).toBe('notPermitted');
    expect(await mara.refusal('knowledge.closeReport', { reportId, words: ' ' })).toBe('cardReport.noWords');
    await mara.call('knowledge.closeReport', { reportId, words: 'Neatbild kopš marta' });
    expect(await reports(anna)).toMatchObject([
      { status: 'closed', isUnread: true, answers: [{ how: 'closed', words: 'Neatbild kopš marta' }] },
    ]);
    await anna.call('knowledge.markRead', { cards: [], reportIds: [reportId] });
  });

  it('goes to the manager with card and version; the answer is news to its reporter, once', async () => {
    const words = 'Nodeva ielu tirdzniecībai ir cita';
    const { reportId } = await anna.call('knowledge.report', { serviceId: TRADE, words });
    expect(await news(mara)).toMatchObject({ toAnswer: 1, answered: 0 });
    expect(await news(ilze)).toMatchObject({ toAnswer: 0, answered: 0 });
    expect(await reports(ilze)).toEqual([]);
    const ofCentre = async (person: Person) => (await reports(person)).filter(({ owner }) => owner === null);
    expect(await ofCentre(mara)).toMatchObject([
      {
        serviceId: TRADE,
        catalogueVersion: shipped.version,
        cardUpdatedAt: cardIn(shipped, TRADE).updatedAt,
        words,
        byName: 'Anna Kļaviņa',
        isMine: false,
        status: 'open',
      },
    ]);

    await mara.call('knowledge.answer', { reportId, how: 'answered', words: 'Pajautāju kasē' });
    expect(await news(mara)).toMatchObject({ toAnswer: 0 });
    expect(await news(anna)).toMatchObject({ answered: 1 });
    expect(await ofCentre(anna)).toMatchObject([
      {
        isMine: true,
        isUnread: true,
        status: 'answered',
        answers: [{ byName: 'Māra Kalniņa', words: 'Pajautāju kasē' }],
      },
    ]);
    await anna.call('knowledge.markRead', { cards: [], reportIds: [reportId] });
    expect(await news(anna)).toMatchObject({ answered: 0 });

    await mara.call('knowledge.answer', { reportId, how: 'putRight', words: '' });
    expect(await ofCentre(anna)).toMatchObject([{ isUnread: true, status: 'putRight' }]);
    expect(await mara.refusal('knowledge.answer', { reportId, how: 'answered', words: 'vēl' })).toBe(
      'cardReport.putRight',
    );
  });

  it('is one line about a card that is there, and is answered by a manager', async () => {
    expect(await anna.refusal('knowledge.report', { serviceId: 'gone', words: 'Nav' })).toBe('notFound');
    expect(await anna.refusal('knowledge.report', { serviceId: TRADE, words: 'a\nb c' })).toBe(
      'invalidInput',
    );
    const { reportId } = await ilze.call('knowledge.report', { serviceId: TRADE, words: 'Cits termiņš' });
    expect(await anna.refusal('knowledge.answer', { reportId, how: 'putRight', words: '' })).toBe(
      'notPermitted',
    );
    // Nobody reads in another's place.
    await mara.call('knowledge.answer', { reportId, how: 'putRight', words: '' });
    await anna.call('knowledge.markRead', { cards: [], reportIds: [reportId] });
    expect(await news(ilze)).toMatchObject({ answered: 1 });
  });

  it('on an article goes to whoever answers for it, as one on a card does', async () => {
    const reportOn = async (serviceId: string) => {
      const { reportId } = await anna.call('knowledge.report', { serviceId, words: 'Tā vairs nav' });
      return (await reports(mara)).find((one) => one.reportId === reportId);
    };
    expect(await reportOn('article-personal-code')).toMatchObject({ owner: 'pmlp' });
    const limits = articlesOf(shipped).find(({ id }) => id === 'article-clerk-limits');
    const ofCentre = await reportOn(limits?.id ?? '');
    expect(ofCentre).toMatchObject({ owner: null, cardUpdatedAt: limits?.updatedAt, cardRevision: null });
    const putRight = { reportId: ofCentre?.reportId ?? '', how: 'putRight', words: '' } as const;
    await mara.call('knowledge.answer', putRight);
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
    const [article, ...otherArticles] = articlesOf(shipped);
    if (!article) throw new Error('no article');
    const reworded = { ...article, name: words('Citādi', 'Otherwise'), version: 2 };
    const dated = {
      ...dearer,
      cards: dearer.cards.map((card) => ({ ...card, updatedAt: '2026-11-20' })),
      articles: [reworded, ...otherArticles.map((one) => ({ ...one, updatedAt: '2026-11-30' }))],
    };
    await startWith(dated);
    const anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const changed = await changedFor(anna);
    // The others have only another date.
    expect(changed).toMatchObject([
      { serviceId: RESIDENCE, was: { updatedAt: '2026-11-01' } },
      { serviceId: article.id, was: { name: article.name } },
    ]);
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
    expect(await changedFor(other)).toMatchObject([
      { serviceId: RESIDENCE },
      { serviceId: 'new-card' },
      { serviceId: article.id, was: { name: reworded.name } },
    ]);

    const newArticle = { ...article, id: 'article-new' };
    await startWith({
      ...shipped,
      version: shipped.version + 3,
      articles: [...otherArticles, newArticle],
    });
    const last = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const left = await changedFor(last);
    const newsOf = (id: string) => left.find(({ serviceId }) => serviceId === id);
    expect(newsOf('new-card')).toMatchObject({ was: { id: 'new-card' } });
    // SYS-01: articles come and go the same way.
    expect(newsOf(newArticle.id)).toMatchObject({ was: null });
    expect(newsOf(article.id)).toMatchObject({ was: { id: article.id } });
  });
});

describe('a card of the centre that a newer catalogue changes too (CAT-02, CAT-17)', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  let mara: Person;
  let anna: Person;
  afterAll(() => office.close());

  async function startWith(changed: Catalogue, before: (db: Db) => void = () => undefined): Promise<void> {
    await office.close();
    const db = openDatabase(path.join(dataDir, DATABASE_FILE), TEST_KEY);
    savePack(db, { version: changed.version, body: JSON.stringify(changed), signature: 's' });
    before(db);
    db.close();
    await start();
  }
  async function start(): Promise<void> {
    office = await startTestOffice({ dataDir });
    mara = await signIn(office, 'Māra Kalniņa', null);
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  }
  const toSettle = async (person = mara) => (await person.call('knowledge.news', {})).toSettle;
  const local = async () =>
    (await mara.call('localCard.list', {})).cards.find(({ cardId }) => cardId === TRADE);
  const trade = async () => cardIn((await mara.call('catalogue.get', {})).catalogue as Catalogue, TRADE);
  const summary = words('Kataloga kopsavilkums.', 'The summary of the catalogue.');

  it('waits for its manager with both, holds meanwhile, and what is not taken stays the centre’s', async () => {
    await start();
    const inUse = (await mara.call('catalogue.get', {})).catalogue as Catalogue;
    const name = words('Tirdzniecība ielā', 'Trade in the street');
    const card = anEditedCard(inUse, TRADE, { name, fees: [] });
    const edit = { cardId: TRADE, templateId: null, basedOn: null, because: 'Cita lieta.' };
    await mara.call('localCard.save', { ...edit, card });
    expect(await toSettle()).toEqual([]);

    const renamed = words('Ielu tirdzniecība', 'Street trade');
    // Written by an earlier program, which did not keep what the centre knew of the catalogue.
    await startWith(
      changedCard(1, TRADE, () => ({ name: renamed, summary })),
      (db) => db.exec(`UPDATE local_cards SET state = json_remove(state, '$.pack')`),
    );
    expect(await toSettle()).toEqual([TRADE]);
    expect(await toSettle(anna)).toEqual([]);
    expect(await trade()).toMatchObject({ name, fees: [] });
    const pending = await local();
    expect(pending?.pack).toMatchObject({
      was: { card: { name: cardIn(shipped, TRADE).name } },
      is: { catalogueVersion: shipped.version + 1, card: { name: renamed } },
      parts: [
        { part: 'name', isEditedHere: true },
        { part: 'summary', isEditedHere: false },
      ],
    });

    const basedOn = pending?.revision ?? null;
    const settle = { cardId: TRADE, basedOn, catalogueVersion: shipped.version + 1 };
    const stale = { ...settle, catalogueVersion: shipped.version };
    expect(await mara.refusal('localCard.settlePack', { ...stale, taken: [] })).toBe('localCard.packNewer');
    await mara.call('localCard.settlePack', { ...settle, taken: ['summary'] });
    expect(await trade()).toMatchObject({ name, summary, fees: [] });
    expect(await toSettle()).toEqual([]);
    expect((await local())?.history[0]).toMatchObject({ what: 'localCard.packSettled', fields: ['summary'] });
    const again = { ...settle, basedOn: (await local())?.revision ?? null, taken: [] };
    expect(await mara.refusal('localCard.settlePack', again)).toBe('localCard.packNewer');
  });

  it('is told again only when the next catalogue changes it again; everything of the centre may be kept', async () => {
    const [fee] = cardIn(shipped, TRADE).fees;
    if (!fee) throw new Error('no fee');
    const renamed = words('Ielu tirdzniecība', 'Street trade');
    await startWith(changedCard(2, TRADE, () => ({ name: renamed, summary })));
    expect(await toSettle()).toEqual([]);
    const fees = [{ ...fee, counterCents: 9900 }];
    await startWith(changedCard(3, TRADE, () => ({ name: renamed, summary, fees })));
    const pending = await local();
    expect(pending?.pack?.parts).toEqual([{ part: 'fees', isEditedHere: true }]);
    const before = await trade();
    const settle = { basedOn: pending?.revision ?? null, catalogueVersion: shipped.version + 3, taken: [] };
    await mara.call('localCard.settlePack', { cardId: TRADE, ...settle });
    expect(await toSettle()).toEqual([]);
    expect((await trade()).fees).toEqual(before.fees);
  });
});

describe('somebody who worked here before this program (read marks of migration 027)', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  afterAll(() => office.close());

  it('learns what is new against the catalogue they knew, with what the centre wrote itself', async () => {
    office = await startTestOffice({ dataDir });
    await office.close();
    const before = shipped.version - 1;
    const db = openDatabase(path.join(dataDir, DATABASE_FILE), TEST_KEY);
    const old = changedCard(-1, RESIDENCE, ({ fees }) => ({
      fees: fees.map((fee) => ({ ...fee, counterCents: 300 })),
    }));
    savePack(db, { version: before, body: JSON.stringify(old), signature: 's' });
    for (const { id } of db.prepare<[], { id: string }>('SELECT id FROM staff').all()) {
      db.prepare('INSERT INTO cards_read (staff_id, cards, version) VALUES (?, NULL, ?)').run(id, before);
    }
    db.close();
    office = await startTestOffice({ dataDir });
    const mara = await signIn(office, 'Māra Kalniņa', null);
    const anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const changed = async () => (await anna.call('knowledge.news', {})).changed;
    expect(await changed()).toMatchObject([{ serviceId: RESIDENCE, was: { fees: [{ counterCents: 300 }] } }]);

    const inUse = (await anna.call('catalogue.get', {})).catalogue as Catalogue;
    const card = anEditedCard(inUse, TRADE, { name: words('Zvejas atļaujas', 'Fishing permits') });
    const fresh = { cardId: null, templateId: TRADE, basedOn: null, because: 'Cita lieta.' };
    const { cardId } = await mara.call('localCard.save', { ...fresh, card });
    expect((await changed()).map(({ serviceId }) => serviceId)).toEqual([RESIDENCE, cardId]);
    const read = (await changed()).map(({ serviceId, digest }) => ({ serviceId, digest }));
    await anna.call('knowledge.markRead', { cards: read.slice(0, 1), reportIds: [] });
    expect(await changed()).toMatchObject([{ serviceId: cardId, was: null }]);
  });
});
