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
import { decideLocalCard, type LocalCardCommand } from '#shared/domain/localCard/decide.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

/** A term of the centre has no words of its own, so its id needs none either. */
const LOCAL_TERM = 'centre';

export const saveCard: CommandHandler<'localCard.save'> = (work, input) => {
  const { card: edited, templateId, because } = input;
  const catalogue = work.office.catalogue();
  const cardId = input.cardId ?? municipalCardId(edited.name.lv, work.office.newId());
  const existing = input.cardId === null ? null : mustKnow(catalogue, cardId);
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
    },
  );
  return { cardId };
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
function faultsOf(catalogue: Catalogue, card: ServiceCard, { situations }: EditedCard): CatalogueFault[] {
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
