import type { BlockCode } from '#shared/catalogue/formTypes.ts';
import type { Recipient, ServiceCard, TermsOrigin, TermUnit } from '#shared/catalogue/types.ts';
import type { PackPart } from '#shared/domain/localCard/packChange.ts';
import type { Channel, DeliveryMethod } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { CardPart } from './cardProblems.ts';

export const PART_TEXTS: Readonly<Record<CardPart, TextKey>> = {
  name: 'localCard.part.name',
  filing: 'localCard.part.filing',
  terms: 'localCard.part.terms',
  documents: 'localCard.part.documents',
  fees: 'localCard.part.fees',
  form: 'localCard.part.form',
  procedure: 'localCard.part.procedure',
  questions: 'localCard.part.questions',
  approval: 'localCard.part.approval',
};

/** What a newer catalogue may say otherwise. */
export const PACK_PART_TEXTS: Readonly<Record<PackPart, TextKey>> = {
  name: 'localCard.part.name',
  summary: 'localCard.pack.part.summary',
  synonyms: 'localCard.pack.part.synonyms',
  situations: 'localCard.pack.part.situations',
  filing: 'localCard.part.filing',
  terms: 'localCard.part.terms',
  documents: 'localCard.part.documents',
  fees: 'localCard.part.fees',
  form: 'localCard.part.form',
  result: 'localCard.pack.part.result',
  notice: 'localCard.pack.part.notice',
  procedure: 'localCard.part.procedure',
  faq: 'localCard.part.questions',
  approval: 'localCard.part.approval',
  rules: 'localCard.pack.part.rules',
};

export const RECIPIENT_TEXTS: Readonly<Record<Recipient, TextKey>> = {
  person: 'localCard.recipient.person',
  organisation: 'localCard.recipient.organisation',
};

export const CHANNEL_TEXTS: Readonly<Record<Channel, TextKey>> = {
  eService: 'localCard.channel.eService',
  assisted: 'localCard.channel.assisted',
  paper: 'localCard.channel.paper',
};

export const AVAILABILITY_TEXTS: Readonly<Record<ServiceCard['eAvailability'], TextKey>> = {
  none: 'localCard.availability.none',
  requestOnly: 'localCard.availability.requestOnly',
  full: 'localCard.availability.full',
  digitalOnly: 'localCard.availability.digitalOnly',
};

export const UNIT_TEXTS: Readonly<Record<TermUnit, TextKey>> = {
  workingDays: 'localCard.unit.workingDays',
  calendarDays: 'localCard.unit.calendarDays',
  calendarMonths: 'localCard.unit.calendarMonths',
};

export const ORIGIN_TEXTS: Readonly<Record<TermsOrigin, TextKey>> = {
  unilateral: 'localCard.origin.unilateral',
  agreed: 'localCard.origin.agreed',
};

export const DELIVERY_TEXTS: Readonly<Record<DeliveryMethod, TextKey>> = {
  counter: 'localCard.delivery.counter',
  eAddress: 'localCard.delivery.eAddress',
  email: 'localCard.delivery.email',
  post: 'localCard.delivery.post',
  portal: 'localCard.delivery.portal',
};

/** Of the client and who represents them the visit knows (P and R), so these are not asked. */
export const BLOCK_TEXTS: Readonly<Record<Exclude<BlockCode, 'P' | 'R'>, TextKey>> = {
  C: 'localCard.block.C',
  A: 'localCard.block.A',
  B: 'localCard.block.B',
  D: 'localCard.block.D',
  O: 'localCard.block.O',
  K: 'localCard.block.K',
  T: 'localCard.block.T',
  F: 'localCard.block.F',
};

export const HANDLING_TEXTS = {
  show: 'localCard.handling.show',
  attach: 'localCard.handling.attach',
} as const satisfies Record<string, TextKey>;

/** What a change was, by the type of its event. */
export const CHANGE_TEXTS: Readonly<Record<string, TextKey>> = {
  'localCard.saved': 'outbox.what.localCard.saved',
  'localCard.packSettled': 'localCard.pack.history',
  'localCard.switchedOff': 'outbox.what.localCard.switchedOff',
  'localCard.switchedOn': 'outbox.what.localCard.switchedOn',
  'localCard.termSet': 'outbox.what.localCard.termSet',
};
