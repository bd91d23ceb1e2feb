import { z } from 'zod';
import { field, section } from '#shared/catalogue/buildForm.ts';
import { MAX_SUMMARY_LENGTH } from '#shared/catalogue/checkCatalogue.ts';
import { composeSections, ownSections } from '#shared/catalogue/composeSections.ts';
import { defineCard, identityDocument, workingDays } from '#shared/catalogue/defineCard.ts';
import { DELIVERY_FIELD, decisionLabel } from '#shared/catalogue/formBlocks.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import {
  approvalSchema,
  serviceCardSchema,
  serviceLevelTermsSchema,
  supportSchema,
  TERMS_ORIGINS,
  type Catalogue,
  type ServiceCard,
} from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { foldText } from '#shared/lib/foldText.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** Owner of the cards that a centre may write itself (CAT-17); all others belong to institutions of the state. */
export const MUNICIPALITY = 'municipality';

const SLUG_LENGTH = 48;
const SUFFIX_LENGTH = 8;
/** In characters of its JSON. A card goes to every device of the centre as one event, and a vast one would hold up the others. */
const MAX_CARD_LENGTH = 60_000;

/** What a centre writes itself; the questions that only this service asks come from the card it was made from. */
export const editedCardSchema = serviceCardSchema
  .pick({
    name: true,
    summary: true,
    synonyms: true,
    recipients: true,
    typicalLevel: true,
    isInformationOnly: true,
    eAvailability: true,
    eServiceSteps: true,
    isPaperAccepted: true,
    documents: true,
    fees: true,
    blocks: true,
    deliveryMethods: true,
    result: true,
    notice: true,
    faq: true,
    procedure: true,
    agreement: true,
    servedThrough: true,
    serviceType: true,
    importance: true,
    maturity: true,
  })
  .extend({
    summary: serviceCardSchema.shape.summary.refine(
      (summary) => Object.values(summary).every((text) => (text?.length ?? 0) <= MAX_SUMMARY_LENGTH),
      'summaryTooLong',
    ),
    /** Of a municipal card each set tells how it came about and where to ask (SLT-05, SLT-07). */
    serviceLevelTerms: z.array(
      serviceLevelTermsSchema.extend({ origin: z.enum(TERMS_ORIGINS), support: supportSchema }),
    ),
    approval: approvalSchema,
    situations: z.array(z.string().max(80)),
  })
  .refine((card) => JSON.stringify(card).length <= MAX_CARD_LENGTH, 'cardTooLarge');

export type EditedCard = z.infer<typeof editedCardSchema>;

/** A number of a service in the municipality, told apart from those of all its centres by the end of `newId`. */
export function municipalCardId(name: string, newId: string): string {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return [MUNICIPALITY, slug, newId.slice(-SUFFIX_LENGTH)].filter(Boolean).join('-');
}

/** Cards of municipalities are known by their ids, also where nobody has the card itself. */
export function isMunicipal(serviceId: string): boolean {
  return serviceId.startsWith(`${MUNICIPALITY}-`);
}

/** What somebody begins with who has no card to copy: one question, an identity document, ten working days. */
export function blankCard(id: string): ServiceCard {
  return defineCard({
    id,
    owner: MUNICIPALITY,
    name: words('', ''),
    summary: words('', ''),
    synonyms: { lv: [], en: [] },
    eAvailability: 'none',
    serviceLevelTerms: [workingDays(10, termWords({ count: 10, unit: 'workingDays' }))],
    documents: [identityDocument],
    sections: [
      section('matter', words('Lūgums', 'Request'), [
        field('matter.what', 'longText', words('Ko klients lūdz', 'What the client asks for'), { width: 6 }),
      ]),
    ],
    blocks: ['P', 'C', 'D'],
    delivery: ['counter', 'eAddress', 'email', 'post'],
    result: words('', ''),
  });
}

/** The whole card, as it is kept: what was written, on what it was made from. */
export function writtenCard(
  base: ServiceCard,
  { situations: _situations, ...edited }: EditedCard,
  id: string,
  today: LocalDate,
): ServiceCard {
  // What may be left out of a card is gone when it was left out; the rest is written over.
  const {
    eServiceSteps: _steps,
    procedure: _procedure,
    agreement: _agreement,
    servedThrough: _channels,
    serviceType: _type,
    importance: _importance,
    maturity: _maturity,
    localRevision: _revision,
    isSwitchedOff: _isOff,
    ...kept
  }: ServiceCard = base;
  const isFormKept =
    sameItems(base.blocks, edited.blocks) && sameItems(base.deliveryMethods, edited.deliveryMethods);
  return {
    ...kept,
    ...edited,
    id,
    externalId: id === base.id ? base.externalId : null,
    form: isFormKept ? base.form : { sections: recomposed(base, edited) },
    isVerified: true,
    updatedAt: today,
  };
}

/** Life situations in which the card stands now (CAT-11). */
export function situationsOf({ lifeSituations }: Pick<Catalogue, 'lifeSituations'>, id: string): string[] {
  return lifeSituations.filter(({ cards }) => cards.includes(id)).map((situation) => situation.id);
}

function recomposed(
  { form }: ServiceCard,
  { blocks, deliveryMethods }: Pick<EditedCard, 'blocks' | 'deliveryMethods'>,
) {
  const asked = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === DELIVERY_FIELD);
  const label = asked?.label ?? decisionLabel();
  return composeSections(ownSections(form.sections), blocks, deliveryMethods, label);
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
