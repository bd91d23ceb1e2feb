import { AppError } from '#shared/api/errors.ts';
import { checkCatalogue, type CatalogueFault } from '#shared/catalogue/checkCatalogue.ts';
import {
  blankCard,
  municipalCardId,
  situationsOf,
  writtenCard,
  type EditedCard,
} from '#shared/catalogue/municipalCard.ts';
import { similarCards } from '#shared/catalogue/similarCards.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { writtenInto } from '#shared/domain/localCard/again.ts';
import type { PlacedCard } from '#shared/domain/localCard/changedFields.ts';
import { decideLocalCard, type LocalCardCommand } from '#shared/domain/localCard/decide.ts';
import { fieldsOfParts } from '#shared/domain/localCard/packChange.ts';
import type { LocalCardState } from '#shared/domain/localCard/types.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { packChangeOf, publishedSide } from '#electron/office/packChanges.ts';
import type { Work } from '#electron/office/work.ts';

/** A term of the centre has no words of its own, so its id needs none either. */
const LOCAL_TERM = 'centre';

export const saveCard: CommandHandler<'localCard.save'> = (work, input) => {
  const { card: edited, templateId, because } = input;
  const catalogue = work.office.catalogue();
  const cardId = input.cardId ?? municipalCardId(edited.name.lv, work.newId());
  const existing = input.cardId === null ? null : mustKnow(catalogue, cardId);
  const state = stateOf(work, cardId);
  const template = templateId === null ? blankCard(cardId) : mustKnow(catalogue, templateId);
  const card = writtenCard(existing ?? template, edited, cardId, work.businessDay);
  decide(
    work,
    { cardId, basedOn: input.basedOn },
    {
      kind: 'save',
      before: existing && { card: existing, situations: situationsOf(catalogue, cardId) },
      card,
      situations: edited.situations,
      faults: faultsOf(catalogue, card, edited),
      similarTo: isRenamed(existing, edited) ? similarCards(catalogue, card).map(({ id }) => id) : [],
      because,
      // Later the catalogue is compared with what the centre knew of it at its first change.
      ...(state?.card ? {} : { pack: publishedSide(work.office, cardId, input.catalogueVersion) }),
    },
  );
  return { cardId };
};

/** A newer catalogue and the centre's card, part by part: what is not taken stays as the centre wrote it. */
export const settlePack: CommandHandler<'localCard.settlePack'> = (work, input) => {
  const { cardId, basedOn, catalogueVersion, taken } = input;
  const state = stateOf(work, cardId);
  if (!state?.card || state.revision !== basedOn) {
    throw new AppError({ code: 'refused', rule: 'localCard.changedElsewhere' });
  }
  const pending = packChangeOf(work.office, state);
  if (pending?.is.catalogueVersion !== catalogueVersion) {
    throw new AppError({ code: 'refused', rule: 'localCard.packNewer' });
  }
  const { card: ours, situations } = state;
  const { card: theirs } = pending.is;
  const fields = theirs === null ? [] : fieldsOfParts(taken, ours, theirs);
  const card = { ...writtenInto(ours, theirs ?? ours, fields), updatedAt: work.businessDay };
  const isPlaced = fields.includes('situations');
  decide(
    work,
    { cardId, basedOn },
    {
      kind: 'save',
      before: { card: ours, situations },
      card,
      situations: isPlaced ? pending.is.situations : situations,
      faults: faultsOf(work.office.catalogue(), card, isPlaced ? pending.is : { situations }),
      similarTo: [],
      because: '',
      pack: pending.is,
    },
  );
  return {};
};

export const switchCard: CommandHandler<'localCard.switch'> = (work, { cardId, basedOn, isOn }) => {
  const card = mustKnow(work.office.catalogue(), cardId);
  decide(work, { cardId, basedOn }, { kind: 'switch', card, isOn });
  return {};
};

export const setTerm: CommandHandler<'localCard.setTerm'> = (work, { cardId, basedOn, length }) => {
  const published = work.office.publishedCatalogue();
  // A card of the municipality that only this centre has is in no catalogue of its owner.
  const card = mustKnow(
    published.cards.some(({ id }) => id === cardId) ? published : work.office.catalogue(),
    cardId,
  );
  const term = length && { id: LOCAL_TERM, text: termWords(length), length, confirmed: true };
  decide(work, { cardId, basedOn }, { kind: 'setTerm', card, catalogueVersion: published.version, term });
  return {};
};

function stateOf(work: Work, cardId: string): LocalCardState | null {
  const centreId = work.office.centre()?.id;
  return centreId === undefined ? null : work.load('localCard', idWithinCentre(centreId, cardId));
}

function decide(
  work: Work,
  { cardId, basedOn }: { readonly cardId: string; readonly basedOn: string | null },
  command: LocalCardCommand,
): void {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  work.decide('localCard', idWithinCentre(centreId, cardId), (state) =>
    decideLocalCard(state, command, { centreId, cardId, basedOn }, work),
  );
}

function mustKnow({ cards }: Catalogue, cardId: string): ServiceCard {
  const card = cards.find(({ id }) => id === cardId);
  if (!card) throw new AppError({ code: 'notFound' });
  return card;
}

/** Whoever kept the name has answered the question about others like it before. */
function isRenamed(existing: ServiceCard | null, { name }: EditedCard): boolean {
  return existing?.name.lv !== name.lv || existing.name.en !== name.en;
}

/** Of this card, in the catalogue as it would become. */
function faultsOf(
  catalogue: Catalogue,
  card: ServiceCard,
  { situations }: Pick<PlacedCard, 'situations'>,
): CatalogueFault[] {
  const others = catalogue.cards.filter(({ id }) => id !== card.id);
  const become = {
    ...catalogue,
    cards: [...others, card],
    lifeSituations: catalogue.lifeSituations.map((situation) =>
      situations.includes(situation.id) ? { ...situation, cards: [...situation.cards, card.id] } : situation,
    ),
  };
  return checkCatalogue(become).filter(({ where }) => where.split(/[ .]/).includes(card.id));
}
