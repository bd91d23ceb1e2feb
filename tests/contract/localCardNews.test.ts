import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { Office } from '#electron/office/office.ts';
import { cardIn } from '#tests/factories/changedCard.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

const TRADE = 'municipality-street-trade';

describe('cards of the municipality, changed here (CAT-17)', () => {
  let office: Office;
  let anna: Person;
  let mara: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    mara = await signIn(office, 'Māra Kalniņa', null);
  });
  afterAll(() => office.close());

  const inUse = async () => (await anna.call('catalogue.get', {})).catalogue as Catalogue;
  const changed = async () => (await anna.call('knowledge.news', {})).changed;
  const readAll = async () => {
    const cards = (await changed()).map(({ serviceId, digest }) => ({ serviceId, digest }));
    await anna.call('knowledge.markRead', { cards, reportIds: [] });
  };
  const revision = async () =>
    (await mara.call('localCard.list', {})).cards.find(({ cardId }) => cardId === TRADE)?.revision ?? null;
  const turn = async (isOn: boolean) =>
    mara.call('localCard.switch', { cardId: TRADE, basedOn: await revision(), isOn });

  it('are news to a colleague, with what they said before', async () => {
    const before = cardIn(await inUse(), TRADE);
    const name = words('Tirdzniecība ielā', 'Trade in the street');
    const card = anEditedCard(await inUse(), TRADE, { name });
    const edit = { cardId: TRADE, templateId: null, basedOn: await revision(), because: 'Cita lieta.' };
    await mara.call('localCard.save', { ...edit, card });
    expect(await changed()).toMatchObject([{ serviceId: TRADE, was: { name: before.name } }]);
    expect(cardIn(await inUse(), TRADE).name).toEqual(name);
    await readAll();
    expect(await changed()).toEqual([]);
  });

  it('are news when they are offered no more, and again when they are', async () => {
    await turn(false);
    expect(await changed()).toMatchObject([{ serviceId: TRADE, was: { id: TRADE } }]);
    await readAll();
    expect(await changed()).toEqual([]);
    await turn(true);
    expect(await changed()).toMatchObject([{ serviceId: TRADE, was: { isSwitchedOff: true } }]);
    await readAll();
  });

  it('take no place among the favourites while they are off, and come back to it', async () => {
    const favourites = async () => (await inUse()).favouriteCardIds;
    await anna.call('knowledge.setFavourite', { serviceId: TRADE, isFavourite: true });
    expect((await favourites())[0]).toBe(TRADE);
    await turn(false);
    expect(await favourites()).not.toContain(TRADE);
    await turn(true);
    expect((await favourites())[0]).toBe(TRADE);
  });

  it('a report on one that is switched off is made and answered', async () => {
    await turn(false);
    const { reportId } = await anna.call('knowledge.report', { serviceId: TRADE, words: 'Cita maksa' });
    await mara.call('knowledge.answer', { reportId, how: 'putRight', words: '' });
    expect((await anna.call('knowledge.reports', {})).reports).toMatchObject([
      { serviceId: TRADE, status: 'putRight' },
    ]);
    await turn(true);
  });

  it('a report tells whether the card was changed since, also on the same day', async () => {
    const { reportId } = await anna.call('knowledge.report', { serviceId: TRADE, words: 'Cits vārds' });
    const reported = async () =>
      (await mara.call('knowledge.reports', {})).reports.find((one) => one.reportId === reportId);
    expect((await reported())?.cardRevision).toBe(cardIn(await inUse(), TRADE).localRevision);
    const card = anEditedCard(await inUse(), TRADE, { name: words('Tirgošana ielā', 'Street selling') });
    const edit = { cardId: TRADE, templateId: null, basedOn: await revision(), because: 'Cita lieta.' };
    await mara.call('localCard.save', { ...edit, card });
    expect((await reported())?.cardRevision).not.toBe(cardIn(await inUse(), TRADE).localRevision);
  });
});
