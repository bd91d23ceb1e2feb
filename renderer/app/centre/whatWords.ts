import type { TextKey } from '#shared/i18n/textKey.ts';

/** What was done, by the type of its main event. */
const WHAT_KEYS: Readonly<Record<string, TextKey>> = {
  'visit.ticketIssued': 'outbox.what.visit.ticketIssued',
  'visit.helpedAtDoor': 'outbox.what.visit.helpedAtDoor',
  'visit.called': 'outbox.what.visit.called',
  'visit.recalled': 'outbox.what.visit.called',
  'visit.serviceStarted': 'outbox.what.visit.serviceStarted',
  'visit.movedToRoom': 'outbox.what.visit.movedToRoom',
  'visit.missed': 'outbox.what.visit.missed',
  'visit.left': 'outbox.what.visit.left',
  'visit.returned': 'outbox.what.visit.returned',
  'visit.parked': 'outbox.what.visit.parked',
  'visit.resumed': 'outbox.what.visit.resumed',
  'visit.handedOff': 'outbox.what.visit.handedOff',
  'visit.clientLinked': 'outbox.what.visit.clientLinked',
  'visit.identityChecked': 'outbox.what.visit.identityChecked',
  'visit.representativeRecorded': 'outbox.what.visit.representativeRecorded',
  'visit.noteAdded': 'outbox.what.visit.noteAdded',
  'visit.outcomeRecorded': 'outbox.what.visit.outcomeRecorded',
  'visit.finished': 'outbox.what.visit.finished',
  'visit.undone': 'outbox.what.visit.undone',
  'request.registered': 'outbox.what.request.registered',
  'request.numberAssigned': 'outbox.what.request.numberAssigned',
  'request.receiptIssued': 'outbox.what.request.receiptIssued',
  'request.handedOver': 'outbox.what.request.handedOver',
  'request.handoverReplaced': 'outbox.what.request.handedOver',
  'request.withdrawn': 'outbox.what.request.withdrawn',
  'client.registered': 'outbox.what.client.registered',
  'client.corrected': 'outbox.what.client.corrected',
  'feedback.received': 'outbox.what.feedback.received',
  'feedback.receiptIssued': 'outbox.what.feedback.receiptIssued',
  'feedback.reclassified': 'outbox.what.feedback.reclassified',
  'feedback.assigned': 'outbox.what.feedback.assigned',
  'feedback.noteAdded': 'outbox.what.feedback.noteAdded',
  'feedback.extended': 'outbox.what.feedback.extended',
  'feedback.forwarded': 'outbox.what.feedback.forwarded',
  'feedback.senderInformed': 'outbox.what.feedback.senderInformed',
  'feedback.examined': 'outbox.what.feedback.examined',
  'feedback.suggestionDecided': 'outbox.what.feedback.suggestionDecided',
  'feedback.answered': 'outbox.what.feedback.answered',
  'feedback.closed': 'outbox.what.feedback.closed',
  'task.resolved': 'outbox.what.task.resolved',
};

export function whatKey(type: string): TextKey {
  return WHAT_KEYS[type] ?? 'outbox.what.other';
}
