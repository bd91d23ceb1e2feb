import { z } from 'zod';
import { BLOCK_CODES, fieldId, formBlockSchema, formSchema } from '#shared/catalogue/formTypes.ts';
import { filled, localTextSchema, slug } from '#shared/catalogue/localText.ts';
import { SERVICE_CHANNELS } from '#shared/catalogue/serviceChannels.ts';
import { CHANNELS, DELIVERY_METHODS } from '#shared/domain/request/types.ts';

const cents = z.int().min(0).nullable();

/** Where whoever waits for the service can ask about it (SLT-05). */
export const SUPPORT_CHANNELS = ['counter', 'phone', 'email', 'eAddress'] as const;
/** Set by the owner alone, or agreed with those who receive the service (SLT-07). */
export const TERMS_ORIGINS = ['unilateral', 'agreed'] as const;
export const TERM_UNITS = ['workingDays', 'calendarDays', 'calendarMonths'] as const;
export const RECIPIENTS = ['person', 'organisation'] as const;

export const termLengthSchema = z.strictObject({
  count: z.int().min(0).max(400),
  unit: z.enum(TERM_UNITS),
});

export const supportSchema = z.strictObject({
  hours: localTextSchema,
  channels: z.array(z.enum(SUPPORT_CHANNELS)).min(1),
});

/** One promise about the time; a card has at least one (SLT-01), the first that fits is the one that counts. */
export const serviceLevelTermsSchema = z.strictObject({
  id: slug,
  text: localTextSchema,
  length: termLengthSchema,
  /** Channels it holds for; every one when absent (SLT-02). */
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  /** Clients it holds for; all when absent (SLT-02). */
  recipients: z.array(z.enum(RECIPIENTS)).min(1).optional(),
  /** Absent on cards of the state that do not tell. */
  origin: z.enum(TERMS_ORIGINS).optional(),
  support: supportSchema.optional(),
  /** False until the service owner has confirmed the figure. */
  confirmed: z.boolean(),
});

/** Who answers for the service (LVL-15), by the office and not by name: people change. */
export const serviceManagerSchema = z.strictObject({
  unit: localTextSchema,
  phone: filled.optional(),
  email: z.email().optional(),
});

export const documentSchema = z.strictObject({
  id: slug,
  name: localTextSchema,
  mandatory: z.boolean(),
  handling: z.enum(['show', 'attach']),
  note: localTextSchema.optional(),
});

/** Amounts in euro cents; null when another body sets it and it has to be asked (INT-15). */
export const feeSchema = z.strictObject({
  id: slug,
  item: localTextSchema,
  counterCents: cents,
  eChannelCents: cents,
});

export const faqSchema = z.strictObject({ id: slug, question: localTextSchema, answer: localTextSchema });

/** One thing that whoever serves the client does, in its turn (CAT-03). */
export const procedureStepSchema = z.strictObject({
  id: slug,
  text: localTextSchema,
  /** Papers of the card that are checked in it. */
  documents: z.array(slug).min(1).max(20).optional(),
  /** Whom to ask, or who does it. */
  who: localTextSchema.optional(),
  /** How long it usually takes. */
  minutes: z.int().min(1).max(240).optional(),
});

/** How the service is given, for staff and never for clients (CAT-03). */
export const procedureSchema = z.strictObject({
  /** Who answers for the process, by the office and not by name: people change. */
  responsible: localTextSchema.optional(),
  steps: z.array(procedureStepSchema).min(1).max(20),
  /** What explains the steps: law, exceptions. */
  explanation: localTextSchema.optional(),
});

/** What the owner has left to the centre of the execution itself (LVL-12): what is done, and the paper about it. */
const simpleExecutionSchema = z.strictObject({ act: localTextSchema, paper: localTextSchema });

/** Asked before the way of filing is chosen; the answer is a field of the form too (INT-13). */
export const preCheckSchema = z.strictObject({
  question: localTextSchema,
  field: fieldId,
  answers: z
    .array(
      z.strictObject({
        value: filled,
        label: localTextSchema,
        isEServicePossible: z.boolean(),
        advice: localTextSchema,
      }),
    )
    .min(2),
});

/** The internal act by which the institution named the service (CAT-01). */
export const approvalSchema = z.strictObject({ by: filled.max(120), at: z.iso.date() });

/** Between the centre and whoever gives the service in fact (LVL-14); nothing new begins outside its days. */
export const agreementSchema = z.strictObject({
  reference: filled.max(120),
  provider: filled.max(120),
  validFrom: z.iso.date(),
  /** Null: until one of them ends it. */
  validTo: z.iso.date().nullable(),
});

/** Whom a service is for (CAT-07): a named recipient or society, another institution alone or all that share it. */
export const SERVICE_TYPES = [
  'publicIndividual',
  'publicGeneral',
  'institutionIndividual',
  'institutionShared',
] as const;
/** One need, several of one situation, or several and fitted to the person (CAT-10). */
export const SERVICE_KINDS = ['simple', 'complex', 'smart'] as const;
/** By name, because one source counts from the most important and another from the least (X1). */
export const IMPORTANCES = ['critical', 'important', 'medium', 'low'] as const;
export const MOST_MATURE = 5;

export const TICKET_CATEGORIES = ['A', 'B', 'C', 'D'] as const;
export const E_AVAILABILITIES = ['none', 'requestOnly', 'full', 'digitalOnly'] as const;
/** The furthest a clerk may go; doing it in the client's stead also needs the centre's own switch (ASE-02). */
export const ASSISTED_MODES = ['clientLogsIn', 'clerkByDelegation', 'notAllowed'] as const;
/** Why a service cannot be had from home (CHN-13). */
export const IN_PERSON_REASONS = ['none', 'physicalCapture', 'physicalHandover', 'expertAdvice'] as const;

export const serviceCardSchema = z.strictObject({
  id: slug,
  /** Number in the public catalogue, once it is imported. */
  externalId: z.string().nullable(),
  owner: slug,
  ticketCategory: z.enum(TICKET_CATEGORIES),
  name: localTextSchema,
  summary: localTextSchema,
  /** Everyday words people say at the door. */
  synonyms: z.strictObject({ lv: z.array(filled).min(1), en: z.array(filled).min(1) }),
  recipients: z.array(z.enum(RECIPIENTS)).min(1),
  typicalLevel: z.union([z.literal(1), z.literal(2)]),
  /** Level that can take the request in, even where a specialist handles it. */
  intakeLevel: z.union([z.literal(1), z.literal(2)]),
  /** How long an appointment for it lasts; absent: as long as such matters were measured to take. */
  appointmentMinutes: z.int().min(5).max(240).optional(),
  /** The centre informs and books; the request itself is made at the owner's. */
  isInformationOnly: z.boolean(),
  eAvailability: z.enum(E_AVAILABILITIES),
  assistedMode: z.enum(ASSISTED_MODES),
  /** What the client does between signing in and checking; absent: as in any e-service (ASE-09). */
  eServiceSteps: z
    .array(z.strictObject({ id: slug, text: localTextSchema }))
    .min(1)
    .max(4)
    .optional(),
  isPaperAccepted: z.boolean(),
  /** Done at the counter, on the spot (INT-04); absent: the owner executes. */
  simpleExecution: simpleExecutionSchema.optional(),
  inPersonReason: z.enum(IN_PERSON_REASONS),
  representativeAllowed: z.boolean(),
  mobileAllowed: z.boolean(),
  serviceLevelTerms: z.array(serviceLevelTermsSchema),
  documents: z.array(documentSchema),
  fees: z.array(feeSchema),
  preCheck: preCheckSchema.nullable(),
  blocks: z.array(z.enum(BLOCK_CODES)),
  form: formSchema,
  deliveryMethods: z.array(z.enum(DELIVERY_METHODS)).min(1),
  result: localTextSchema,
  /** What the client must not overlook: a last day, a document that becomes invalid. */
  notice: localTextSchema.nullable(),
  faq: z.array(faqSchema),
  /** Absent: nobody has written down yet how it is done. */
  procedure: procedureSchema.optional(),
  /** Whom an error on the card is for; absent: its institution's. */
  serviceManager: serviceManagerSchema.optional(),
  /** Cards that people with this matter often need next. */
  related: z.array(slug),
  /** Requirements behind special rules of this card. */
  refs: z.array(filled),
  /** False while facts rest on general knowledge only. */
  isVerified: z.boolean(),
  approval: approvalSchema.optional(),
  /** Through what the owner gives it at all (CHN-16); absent: the card does not tell. */
  servedThrough: z.array(z.enum(SERVICE_CHANNELS)).min(1).optional(),
  agreement: agreementSchema.optional(),
  /** Absent: of individual benefit to the public, as nearly all at a counter. */
  serviceType: z.enum(SERVICE_TYPES).optional(),
  /** Absent: nobody has said. */
  kind: z.enum(SERVICE_KINDS).optional(),
  /** Of a complex card: those it is made of, in the order people need them; each has an owner of its own. */
  childCards: z.array(slug).min(2).max(20).optional(),
  /** Neither is guessed: absent until the owner has said (CAT-12, CAT-14). */
  importance: z.enum(IMPORTANCES).optional(),
  maturity: z.int().min(0).max(MOST_MATURE).optional(),
  /** What this centre last changed in the card: the id of that event. Absent: as the catalogue has it. */
  localRevision: z.uuid().optional(),
  /** Offered to nobody any more; what was begun on it goes on (CAT-17). */
  isSwitchedOff: z.boolean().optional(),
  updatedAt: z.iso.date(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

export const institutionSchema = z.strictObject({
  id: slug,
  shortName: localTextSchema,
  name: localTextSchema,
  /** `basket`: every unified centre gives its services (CAT-15). */
  role: z.enum(['basket', 'municipality', 'other']),
  registrationNumber: z.string().nullable(),
  ticketCategory: z.enum(TICKET_CATEGORIES),
  portal: z.strictObject({ name: filled, url: z.url() }),
  phone: z.string().nullable(),
  appeal: localTextSchema,
  /** Of the services whose cards name none of their own. */
  serviceManager: serviceManagerSchema.optional(),
});

/** An event in life and the services it calls for, in the order people need them (CAT-11). */
export const lifeSituationSchema = z.strictObject({
  id: slug,
  name: localTextSchema,
  synonyms: z.strictObject({ lv: z.array(filled), en: z.array(filled) }),
  cards: z.array(slug).min(1),
});

/** Help counted apart from services (INT-18). */
export const ANCILLARY_UNITS = ['page', 'time'] as const;
export const ancillaryItemSchema = z.strictObject({
  id: slug,
  name: localTextSchema,
  /** What is counted; absent: how many times. */
  unit: z.enum(ANCILLARY_UNITS).optional(),
});

/** Set nationally: for whom or for what "electronic first" does not hold (CHN-14). What it does not name it holds for in whole. */
export const exemptionCriterionSchema = z.strictObject({
  id: slug,
  name: localTextSchema,
  cards: z.array(slug).min(1).optional(),
  recipients: z.array(z.enum(RECIPIENTS)).min(1).optional(),
});

/** A piece of an article: words, things to do one after another, or things side by side. */
export const articlePartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), id: slug, text: localTextSchema }),
  z.strictObject({
    kind: z.enum(['steps', 'list']),
    id: slug,
    title: localTextSchema,
    items: z.array(localTextSchema).min(2).max(12),
  }),
]);

/** What staff have to know and no card says, because it belongs to many services or to none (SYS-01). */
export const articleSchema = z.strictObject({
  /** Different from that of every card: both are read, found and reported by it. */
  id: slug,
  name: localTextSchema,
  /** Everyday words that find it. */
  synonyms: z.strictObject({ lv: z.array(filled).min(1), en: z.array(filled).min(1) }),
  /** Who answers for what it says. */
  owner: slug,
  parts: z.array(articlePartSchema).min(1).max(8),
  /** Cards that it is needed with. */
  cards: z.array(slug).max(10),
  /** Rises with every change of its words. */
  version: z.int().min(1),
  updatedAt: z.iso.date(),
});

export const catalogueSchema = z.strictObject({
  version: z.int().min(1),
  institutions: z.array(institutionSchema),
  lifeSituations: z.array(lifeSituationSchema),
  blocks: z.array(formBlockSchema),
  cards: z.array(serviceCardSchema),
  /** Absent in packs of before. */
  articles: z.array(articleSchema).optional(),
  ancillaryItems: z.array(ancillaryItemSchema),
  /** Absent or empty: none has been set. */
  exemptionCriteria: z.array(exemptionCriterionSchema).optional(),
  /** The nine commonest, for the digits at the door. */
  favouriteCardIds: z.array(slug).max(9),
});

export type ServiceAgreement = z.infer<typeof agreementSchema>;
export type ServiceType = (typeof SERVICE_TYPES)[number];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export type Importance = (typeof IMPORTANCES)[number];
export type ServiceManager = z.infer<typeof serviceManagerSchema>;
export type ProcedureStep = z.infer<typeof procedureStepSchema>;

export type ServiceLevelTerms = z.infer<typeof serviceLevelTermsSchema>;
export type TermLength = z.infer<typeof termLengthSchema>;
export type TermUnit = (typeof TERM_UNITS)[number];
export type TermsOrigin = (typeof TERMS_ORIGINS)[number];
export type SupportChannel = (typeof SUPPORT_CHANNELS)[number];
export type Recipient = (typeof RECIPIENTS)[number];
export type RequiredDocument = z.infer<typeof documentSchema>;
export type Fee = z.infer<typeof feeSchema>;
export type TicketCategory = (typeof TICKET_CATEGORIES)[number];
export type ServiceCard = z.infer<typeof serviceCardSchema>;
export type Institution = z.infer<typeof institutionSchema>;
export type LifeSituation = z.infer<typeof lifeSituationSchema>;
export type ArticlePart = z.infer<typeof articlePartSchema>;
export type Article = z.infer<typeof articleSchema>;
export type AncillaryItem = z.infer<typeof ancillaryItemSchema>;
export type ExemptionCriterion = z.infer<typeof exemptionCriterionSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
