import { firstFitting } from '#shared/catalogue/cardTerms.ts';
import type { CatalogueFault } from '#shared/catalogue/checkCatalogue.ts';
import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import { loweredBy } from '#shared/catalogue/termStrictness.ts';
import type { ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { changedFields, type PlacedCard } from '#shared/domain/localCard/changedFields.ts';
import type { LocalCardEvent, LocalCardState, PackSide } from '#shared/domain/localCard/types.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { JsonOf } from '#shared/lib/json.ts';

export type SaveLocalCard = {
  readonly kind: 'save';
  /** As the catalogue has it now; null: another one. */
  readonly before: PlacedCard | null;
  readonly card: ServiceCard;
  readonly situations: readonly string[];
  /** What the check of the whole catalogue says about this card. */
  readonly faults: readonly CatalogueFault[];
  readonly similarTo: readonly string[];
  readonly because: string;
  /** What the person knew of the catalogue's own card: at the first change, and when a newer one is settled. */
  readonly pack?: PackSide;
};

export type LocalCardCommand =
  | SaveLocalCard
  | { readonly kind: 'switch'; readonly card: ServiceCard; readonly isOn: boolean }
  | {
      readonly kind: 'setTerm';
      /** As its owner has it. */
      readonly card: ServiceCard;
      readonly catalogueVersion: number;
      readonly term: ServiceLevelTerms | null;
    };

/** Which card it is about, where, and which version of it the person saw. */
export type LocalCardSubject = {
  readonly centreId: string;
  readonly cardId: string;
  readonly basedOn: string | null;
};

export type LocalCardRule =
  | 'localCard.changedElsewhere'
  | 'localCard.ownedElsewhere'
  | 'localCard.ownTerms'
  | 'localCard.nothingChanged'
  | 'localCard.termsMissing'
  | 'localCard.termsGap'
  | 'localCard.termLowered'
  | 'localCard.approvalLater'
  | 'localCard.similar'
  | 'localCard.situationMissing'
  | 'localCard.faulty';

type LocalCardDecision = Decision<LocalCardEvent, LocalCardRule>;
type Of<Kind extends LocalCardCommand['kind']> = Extract<LocalCardCommand, { kind: Kind }>;

/** CAT-17: a centre writes the cards of its municipality; of others' it may only promise a shorter term (SLT-06). */
export function decideLocalCard(
  state: LocalCardState | null,
  command: LocalCardCommand,
  subject: LocalCardSubject,
  context: DecisionContext,
): LocalCardDecision {
  if (subject.basedOn !== (state?.revision ?? null)) return refused('localCard.changedElsewhere');
  switch (command.kind) {
    case 'save':
      return save(state, command, subject, context);
    case 'switch':
      return switchCard(state, command, subject);
    case 'setTerm':
      return setTerm(state, command, subject);
    default:
      return assertNever(command);
  }
}

function save(
  state: LocalCardState | null,
  command: Of<'save'>,
  subject: LocalCardSubject,
  context: DecisionContext,
): LocalCardDecision {
  const { card, situations, before, faults, similarTo, because, pack } = command;
  if (card.owner !== MUNICIPALITY) return refused('localCard.ownedElsewhere');
  // SLT-01: without a term nobody is promised anything, so nobody may be offered the service.
  if (card.serviceLevelTerms.length === 0) return refused('localCard.termsMissing');
  if (hasGap(card)) return refused('localCard.termsGap');
  if (card.approval && card.approval.at > businessDayIn(context)) return refused('localCard.approvalLater');
  if (situations.length === 0) return refused('localCard.situationMissing');
  if (faults.some(({ severity }) => severity === 'error')) return refused('localCard.faulty');
  if (similarTo.length > 0 && because.trim() === '') return refused('localCard.similar');
  // They say what the centre did with the card and are no part of it.
  const { localRevision: _revision, isSwitchedOff: _isOff, ...written } = card;
  const fields = changedFields(command);
  // Whoever settles a newer catalogue may keep everything as it is.
  const isSettling = pack !== undefined && state !== null && state.card !== null;
  if (before && fields.length === 0 && !isSettling) return refused('localCard.nothingChanged');
  return happened({
    type: 'localCard.saved',
    version: 1,
    payload: {
      ...subject,
      card: written as JsonOf<ServiceCard>,
      situations,
      fields,
      similarTo,
      because: because.trim(),
      ...(pack ? { pack: pack as JsonOf<PackSide> } : {}),
    },
  });
}

/** Somebody whom no set is meant for would be promised nothing. */
function hasGap({ serviceLevelTerms, recipients }: ServiceCard): boolean {
  return recipients.some((recipient) =>
    CHANNELS.some((channel) => !firstFitting(serviceLevelTerms, channel, recipient)),
  );
}

function switchCard(
  state: LocalCardState | null,
  { card, isOn }: Of<'switch'>,
  subject: LocalCardSubject,
): LocalCardDecision {
  if (card.owner !== MUNICIPALITY) return refused('localCard.ownedElsewhere');
  if ((state?.isOff ?? false) !== isOn) return refused('localCard.nothingChanged');
  return happened({
    type: isOn ? 'localCard.switchedOn' : 'localCard.switchedOff',
    version: 1,
    payload: subject,
  });
}

function setTerm(
  state: LocalCardState | null,
  { card, catalogueVersion, term }: Of<'setTerm'>,
  subject: LocalCardSubject,
): LocalCardDecision {
  if (card.owner === MUNICIPALITY) return refused('localCard.ownTerms');
  if (term === null && !state?.term) return refused('localCard.nothingChanged');
  if (term && loweredBy(term.length, card.serviceLevelTerms, card.recipients)) {
    return refused('localCard.termLowered');
  }
  return happened({
    type: 'localCard.termSet',
    version: 1,
    payload: { ...subject, catalogueVersion, term: term as JsonOf<ServiceLevelTerms> | null },
  });
}
