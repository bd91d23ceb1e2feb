import { composeSections } from '#shared/catalogue/composeSections.ts';
import { decisionLabel } from '#shared/catalogue/formBlocks.ts';
import { institutions } from '#shared/catalogue/institutions.ts';
import type { BlockCode, Section } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Fee, RequiredDocument, ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';

type Chosen = Pick<
  ServiceCard,
  'id' | 'owner' | 'name' | 'summary' | 'synonyms' | 'serviceLevelTerms' | 'result'
>;
type Defaulted = Partial<
  Omit<ServiceCard, keyof Chosen | 'form' | 'blocks' | 'ticketCategory' | 'deliveryMethods'>
>;
type CardFacts = Chosen &
  Defaulted & {
    /** Parts of the form that only this service has. */
    readonly sections: readonly Section[];
    readonly blocks: readonly BlockCode[];
    /** The first is taken when the client has no choice. */
    readonly delivery: readonly DeliveryMethod[];
    readonly deliveryLabel?: LocalText;
  };

const CHECKED_ON = '2026-11-01';

/** A card with the usual answers filled in: for persons, level 1, electronic or on paper, free of charge. */
export function defineCard(facts: CardFacts): ServiceCard {
  const { sections, blocks, delivery, deliveryLabel = decisionLabel(), ...card } = facts;
  const typicalLevel = card.typicalLevel ?? 1;
  const owner = institutions.find((institution) => institution.id === card.owner);
  if (!owner) throw new Error(`card ${card.id}: no institution ${card.owner}`);
  return {
    externalId: null,
    ticketCategory: owner.ticketCategory,
    recipients: ['person'],
    typicalLevel,
    intakeLevel: 1,
    isInformationOnly: false,
    eAvailability: 'full',
    assistedMode: 'clientLogsIn',
    isPaperAccepted: true,
    inPersonReason: 'none',
    representativeAllowed: true,
    mobileAllowed: typicalLevel === 1,
    documents: [],
    fees: [],
    preCheck: null,
    notice: null,
    faq: [],
    related: [],
    refs: [],
    isVerified: true,
    updatedAt: CHECKED_ON,
    validFrom: '2026-01-01',
    validTo: null,
    ...card,
    blocks: [...blocks],
    deliveryMethods: [...delivery],
    form: { sections: composeSections(sections, blocks, delivery, deliveryLabel) },
  };
}

/** What the client does in this e-service after signing in, in the order they do it. */
export function ownSteps(...texts: readonly LocalText[]): NonNullable<ServiceCard['eServiceSteps']> {
  return texts.map((text, index) => ({ id: `own-${index + 1}`, text }));
}

export const RESULT_LABEL = words('Kā saņem rezultātu', 'How to receive the result');

export const identityDocument: RequiredDocument = {
  id: 'identity-document',
  name: words('Pase vai personas apliecība', 'Passport or identity card'),
  mandatory: true,
  handling: 'show',
};

export function requiredDocument(
  id: string,
  name: LocalText,
  options: Partial<RequiredDocument> = {},
): RequiredDocument {
  return { id, name, mandatory: true, handling: 'attach', ...options };
}

/** Needed only in some cases; the note says in which. */
export function documentIf(id: string, name: LocalText, note: LocalText): RequiredDocument {
  return { id, name, mandatory: false, handling: 'attach', note };
}

type TermsOptions = Pick<ServiceLevelTerms, 'channels'> & { readonly unconfirmed?: boolean };

export function workingDays(count: number, text: LocalText, options: TermsOptions = {}): ServiceLevelTerms {
  return terms({ count, unit: 'workingDays' }, text, options);
}

export function calendarDays(count: number, text: LocalText, options: TermsOptions = {}): ServiceLevelTerms {
  return terms({ count, unit: 'calendarDays' }, text, options);
}

export function calendarMonths(
  count: number,
  text: LocalText,
  options: TermsOptions = {},
): ServiceLevelTerms {
  return terms({ count, unit: 'calendarMonths' }, text, options);
}

function terms(
  length: ServiceLevelTerms['length'],
  text: LocalText,
  options: TermsOptions,
): ServiceLevelTerms {
  const { channels, unconfirmed = false } = options;
  const unit = { workingDays: 'working-days', calendarDays: 'days', calendarMonths: 'months' }[length.unit];
  const id = [...(channels ?? ['any']), length.count, unit].join('-').toLowerCase();
  return { id, text, length, confirmed: !unconfirmed, ...(channels && { channels }) };
}

/** Paid only at the counter, free of charge electronically. */
export function counterFee(id: string, item: LocalText, counterCents: number): Fee {
  return { id, item, counterCents, eChannelCents: 0 };
}

/** Set by somebody else, e.g. the council of the municipality; ask before registering (INT-15). */
export function feeSetElsewhere(id: string, item: LocalText): Fee {
  return { id, item, counterCents: null, eChannelCents: null };
}
