import { expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { situationsOf } from '#shared/catalogue/municipalCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { writtenInto } from '#shared/domain/localCard/again.ts';
import { fieldsOfParts, packChange } from '#shared/domain/localCard/packChange.ts';
import type { LocalCardState, PackSide } from '#shared/domain/localCard/types.ts';

const TRADE = catalogue.cards.find(({ id }) => id === 'municipality-street-trade') as ServiceCard;
const situations = situationsOf(catalogue, TRADE.id);
const OLD: PackSide = { catalogueVersion: 5, card: TRADE, situations };
/** The owner of the catalogue wrote the fees and the summary anew, and asks for another address. */
const NEW = {
  catalogueVersion: 6,
  situations,
  card: {
    ...TRADE,
    fees: [],
    summary: words('Jauns kopsavilkums.', 'A new summary.'),
    mobileAllowed: !TRADE.mobileAllowed,
    updatedAt: '2027-01-01',
  },
} satisfies PackSide;
/** The centre has a name and a summary of its own. */
const ours: ServiceCard = {
  ...TRADE,
  name: words('Mūsu nosaukums', 'Our name'),
  summary: words('Mūsu kopsavilkums.', 'Our summary.'),
};

function stateWith(card: ServiceCard | null): LocalCardState {
  return {
    ...{ centreId: 'c', cardId: TRADE.id, revision: 'r', contentRevision: 'r', card, situations },
    ...{ pack: OLD, isOff: false, term: null, history: [] },
  };
}

it('what a newer catalogue says otherwise on a card of the centre is named part by part, with who else wrote it', () => {
  expect(packChange(stateWith(ours), OLD, NEW)?.parts).toEqual([
    { part: 'summary', isEditedHere: true },
    { part: 'fees', isEditedHere: false },
    { part: 'rules', isEditedHere: false },
  ]);
});

it('there is nothing to settle where the centre wrote nothing, says the same already, or has seen this catalogue', () => {
  expect(packChange(stateWith(null), OLD, NEW)).toBeNull();
  expect(packChange(stateWith(NEW.card), OLD, NEW)).toBeNull();
  expect(packChange(stateWith(ours), { ...NEW, catalogueVersion: 6 }, NEW)).toBeNull();
  const dated = { ...OLD, catalogueVersion: 6, card: { ...TRADE, updatedAt: '2027-01-01' } };
  expect(packChange(stateWith(ours), OLD, dated)).toBeNull();
});

it('a card that has left the catalogue is told once, and the centre’s stays', () => {
  const gone: PackSide = { catalogueVersion: 6, card: null, situations: [] };
  expect(packChange(stateWith(ours), OLD, gone)).toMatchObject({ parts: [] });
  expect(packChange(stateWith(ours), gone, { ...gone, catalogueVersion: 7 })).toBeNull();
});

it('what is taken comes whole from the catalogue, and the rest stays the centre’s', () => {
  const taken = writtenInto(ours, NEW.card, fieldsOfParts(['fees', 'rules'], ours, NEW.card));
  expect(taken).toMatchObject({ fees: [], mobileAllowed: NEW.card.mobileAllowed });
  expect(taken).toMatchObject({ name: ours.name, summary: ours.summary });
});
