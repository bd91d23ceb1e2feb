import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { checkForm } from '#shared/catalogue/checkCatalogue.ts';
import {
  blankCard,
  editedCardSchema,
  isMunicipal,
  municipalCardId,
  MUNICIPALITY,
  writtenCard,
  type EditedCard,
} from '#shared/catalogue/municipalCard.ts';
import { similarCards } from '#shared/catalogue/similarCards.ts';
import { isAsStrict, loweredBy } from '#shared/catalogue/termStrictness.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';

const ours = catalogue.cards.filter(({ owner }) => owner === MUNICIPALITY);
const TODAY = '2026-11-24';

const unchanged = (card: ServiceCard): EditedCard => anEditedCard(catalogue, card.id);

describe('a card that a centre writes', () => {
  it.each(ours.map((card) => [card.id, card] as const))(
    '%s keeps its form while nobody changes it',
    (id, card) => {
      const written = writtenCard(card, editedCardSchema.parse(unchanged(card)), id, TODAY);
      expect(written.form).toEqual(card.form);
      expect(written).toMatchObject({ id, owner: MUNICIPALITY, updatedAt: TODAY });
    },
  );

  it.each(ours.map((card) => [card.id, card] as const))(
    '%s takes another shared block and keeps its own questions',
    (id, card) => {
      const blocks = [...card.blocks.filter((code) => code !== 'T'), 'T'] as ServiceCard['blocks'];
      const written = writtenCard(
        card,
        { ...unchanged(card), blocks, deliveryMethods: ['counter', 'post'] },
        id,
        TODAY,
      );
      expect(checkForm(written.form, id)).toEqual([]);
      expect(written.form.sections.map((section) => section.id)).toContain('statements');
      for (const section of card.form.sections) {
        expect(written.form.sections.some((each) => each.id === section.id)).toBe(true);
      }
    },
  );

  it('made from another one has an id and, of its own, no number in the public catalogue', () => {
    const [template] = ours;
    if (!template) throw new Error('no cards');
    const id = municipalCardId('Zvejas atļaujas saņemšana', '01920000-0000-7000-8000-0123456789ab');
    expect(id).toBe('municipality-zvejas-atlaujas-sanemsana-456789ab');
    expect(isMunicipal(id)).toBe(true);
    expect(writtenCard({ ...template, externalId: 'P-1' }, unchanged(template), id, TODAY)).toMatchObject({
      id,
      externalId: null,
    });
    expect(checkForm(blankCard(id).form, id)).toEqual([]);
  });

  it('has a summary of 300 characters at most (CAT-19)', () => {
    const [card] = ours;
    if (!card) throw new Error('no cards');
    const long = { ...unchanged(card), summary: { lv: 'a'.repeat(301), en: 'a' } };
    expect(editedCardSchema.safeParse(long).success).toBe(false);
  });
});

describe('cards that look alike (CAT-05)', () => {
  const found = (lv: string, id: string | null = null) =>
    similarCards(catalogue, { id, name: words(lv, 'Something else entirely') }).map((card) => card.id);

  it.each([
    ['Ielu tirdzniecības atļaujas saņemšana', 'municipality-street-trade'],
    ['Atļauja ielu tirdzniecībai', 'municipality-street-trade'],
    ['Koku ciršanas atļauja ārpus meža', 'municipality-tree-felling'],
    ['Bērnudārza rinda', 'municipality-kindergarten-queue'],
  ])('%s is found', (name, id) => expect(found(name)[0]).toBe(id));

  it.each(['Zvejas atļaujas saņemšana', 'Kapavietas uzturēšanas līgums', 'Suņa reģistrācija pašvaldībā'])(
    '%s is a service of its own',
    (name) => expect(found(name)).toEqual([]),
  );

  it('a card is not like itself', () => {
    expect(found('Ielu tirdzniecības atļaujas saņemšana', 'municipality-street-trade')).toEqual([]);
  });
});

describe('a shorter term (SLT-06)', () => {
  it.each([
    [10, 'workingDays', 10, 'workingDays', true],
    [11, 'workingDays', 10, 'workingDays', false],
    // Ten working days end within a month on every day of the year, but two weeks do not hold them at Easter.
    [10, 'workingDays', 1, 'calendarMonths', true],
    [10, 'workingDays', 14, 'calendarDays', false],
    [30, 'calendarDays', 1, 'calendarMonths', false],
    [28, 'calendarDays', 1, 'calendarMonths', true],
  ] as const)('%i %s is as strict as %i %s: %s', (count, unit, ofOwner, unitOfOwner, isIt) => {
    expect(isAsStrict({ count, unit }, { count: ofOwner, unit: unitOfOwner })).toBe(isIt);
  });

  it('names the promise of the owner that it would lower', () => {
    const set = (count: number, channels?: ['paper']) => ({
      id: `t${count}`,
      text: termWords({ count, unit: 'workingDays' }),
      length: { count, unit: 'workingDays' } as const,
      confirmed: true,
      ...(channels && { channels }),
    });
    const lowered = loweredBy({ count: 7, unit: 'workingDays' }, [set(10, ['paper']), set(5)], ['person']);
    expect(lowered?.text.lv).toBe('5 darba dienas');
  });

  it('is said in the right number', () => {
    expect(termWords({ count: 1, unit: 'workingDays' })).toEqual(words('1 darba diena', '1 working day'));
    expect(termWords({ count: 11, unit: 'calendarDays' }).lv).toBe('11 dienas');
    expect(termWords({ count: 21, unit: 'calendarMonths' }).lv).toBe('21 mēnesis');
  });
});
