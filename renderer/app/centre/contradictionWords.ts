import type { TextKey } from '#shared/i18n/textKey.ts';

type Words = { readonly titleKey: TextKey; readonly sentenceKey: TextKey };

/** Why a fact contradicts what was known: in a few words, and in a sentence. */
const REASONS: Readonly<Record<string, Words>> = {
  'request.alreadyHandedOver': {
    titleKey: 'tasks.title.request.alreadyHandedOver',
    sentenceKey: 'tasks.reason.request.alreadyHandedOver',
  },
  'request.alreadySent': {
    titleKey: 'tasks.title.request.alreadySent',
    sentenceKey: 'tasks.reason.request.alreadySent',
  },
  'request.alreadySentBack': {
    titleKey: 'tasks.title.request.alreadySentBack',
    sentenceKey: 'tasks.reason.request.alreadySentBack',
  },
  'request.alreadyWithdrawn': {
    titleKey: 'tasks.title.request.alreadyWithdrawn',
    sentenceKey: 'tasks.reason.request.alreadyWithdrawn',
  },
  'request.alreadyVoided': {
    titleKey: 'tasks.title.request.alreadyVoided',
    sentenceKey: 'tasks.reason.request.alreadyVoided',
  },
  'request.correctedElsewhere': {
    titleKey: 'tasks.title.request.correctedElsewhere',
    sentenceKey: 'tasks.reason.request.correctedElsewhere',
  },
  'request.attachmentAlreadySent': {
    titleKey: 'tasks.title.request.attachmentAlreadySent',
    sentenceKey: 'tasks.reason.request.attachmentAlreadySent',
  },
  'request.questionWithdrawn': {
    titleKey: 'tasks.title.request.questionWithdrawn',
    sentenceKey: 'tasks.reason.request.questionWithdrawn',
  },
  'request.notTold': {
    titleKey: 'tasks.title.request.notTold',
    sentenceKey: 'tasks.reason.request.notTold',
  },
  'request.notToldRestricted': {
    titleKey: 'tasks.title.request.notToldRestricted',
    sentenceKey: 'tasks.reason.request.notToldRestricted',
  },
  'request.alreadyDecided': {
    titleKey: 'tasks.title.request.alreadyDecided',
    sentenceKey: 'tasks.reason.request.alreadyDecided',
  },
  'request.alreadyRegistered': {
    titleKey: 'tasks.title.request.alreadyRegistered',
    sentenceKey: 'tasks.reason.request.alreadyRegistered',
  },
  'request.registerNumberTaken': {
    titleKey: 'tasks.title.request.registerNumberTaken',
    sentenceKey: 'tasks.reason.request.registerNumberTaken',
  },
  'localCard.changedElsewhere': {
    titleKey: 'tasks.title.localCard.changedElsewhere',
    sentenceKey: 'tasks.reason.localCard.changedElsewhere',
  },
  'paper.changedElsewhere': {
    titleKey: 'tasks.title.paper.changedElsewhere',
    sentenceKey: 'tasks.reason.paper.changedElsewhere',
  },
  'client.correctedElsewhere': {
    titleKey: 'tasks.title.client.correctedElsewhere',
    sentenceKey: 'tasks.reason.client.correctedElsewhere',
  },
  'client.mergedElsewhere': {
    titleKey: 'tasks.title.client.mergedElsewhere',
    sentenceKey: 'tasks.reason.client.mergedElsewhere',
  },
  'feedback.alreadyReceived': {
    titleKey: 'tasks.title.feedback.alreadyReceived',
    sentenceKey: 'tasks.reason.feedback.alreadyReceived',
  },
  'feedback.alreadyClosed': {
    titleKey: 'tasks.title.feedback.alreadyClosed',
    sentenceKey: 'tasks.reason.feedback.alreadyClosed',
  },
  'feedback.alreadyForwarded': {
    titleKey: 'tasks.title.feedback.alreadyForwarded',
    sentenceKey: 'tasks.reason.feedback.alreadyForwarded',
  },
  'appointment.slotTaken': {
    titleKey: 'tasks.title.appointment.slotTaken',
    sentenceKey: 'tasks.reason.appointment.slotTaken',
  },
  'appointment.alreadyBooked': {
    titleKey: 'tasks.title.appointment.alreadyBooked',
    sentenceKey: 'tasks.reason.appointment.alreadyBooked',
  },
  'appointment.alreadyCancelled': {
    titleKey: 'tasks.title.appointment.alreadyCancelled',
    sentenceKey: 'tasks.reason.appointment.alreadyCancelled',
  },
  'appointment.alreadyCheckedIn': {
    titleKey: 'tasks.title.appointment.alreadyCheckedIn',
    sentenceKey: 'tasks.reason.appointment.alreadyCheckedIn',
  },
  'appointment.movedElsewhere': {
    titleKey: 'tasks.title.appointment.movedElsewhere',
    sentenceKey: 'tasks.reason.appointment.movedElsewhere',
  },
  'payment.takenTwice': {
    titleKey: 'tasks.title.payment.takenTwice',
    sentenceKey: 'tasks.reason.payment.takenTwice',
  },
  'payment.takenThoughExempt': {
    titleKey: 'tasks.title.payment.takenThoughExempt',
    sentenceKey: 'tasks.reason.payment.takenThoughExempt',
  },
  'payment.refundedTwice': {
    titleKey: 'tasks.title.payment.refundedTwice',
    sentenceKey: 'tasks.reason.payment.refundedTwice',
  },
  'delegation.notSent': {
    titleKey: 'tasks.title.delegation.notSent',
    sentenceKey: 'tasks.reason.delegation.notSent',
  },
  'delegation.sentThoughRevoked': {
    titleKey: 'tasks.title.delegation.sentThoughRevoked',
    sentenceKey: 'tasks.reason.delegation.sentThoughRevoked',
  },
  'delegation.unclear': {
    titleKey: 'tasks.title.delegation.unclear',
    sentenceKey: 'tasks.reason.delegation.unclear',
  },
  'delegation.unknown': {
    titleKey: 'tasks.title.delegation.unknown',
    sentenceKey: 'tasks.reason.delegation.unknown',
  },
  'representation.usedThoughClosed': {
    titleKey: 'tasks.title.representation.usedThoughClosed',
    sentenceKey: 'tasks.reason.representation.usedThoughClosed',
  },
  'representation.sentThoughClosed': {
    titleKey: 'tasks.title.representation.sentThoughClosed',
    sentenceKey: 'tasks.reason.representation.sentThoughClosed',
  },
  'event.unreadable': {
    titleKey: 'tasks.title.event.unreadable',
    sentenceKey: 'tasks.reason.event.unreadable',
  },
};

const OTHER: Words = { titleKey: 'tasks.title.other', sentenceKey: 'tasks.reason.other' };

export function contradictionWords(reason: string): Words {
  return REASONS[reason] ?? OTHER;
}
