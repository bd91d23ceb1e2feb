import type { FoldableEvent } from '#shared/domain/event.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import type { AncillaryEvent } from '#shared/domain/ancillary/types.ts';
import type { AppointmentEvent } from '#shared/domain/appointment/types.ts';
import type { CardReportEvent } from '#shared/domain/cardReport/types.ts';
import type { ClientEvent } from '#shared/domain/client/types.ts';
import type { DelegationEvent } from '#shared/domain/delegation/types.ts';
import type { DigitalEventEvent } from '#shared/domain/digitalEvent/types.ts';
import type { FavouritesEvent } from '#shared/domain/favourites/types.ts';
import type { FeedbackEvent } from '#shared/domain/feedback/types.ts';
import type { LocalCardEvent } from '#shared/domain/localCard/types.ts';
import type { OutageEvent } from '#shared/domain/outage/types.ts';
import type { PaperEvent } from '#shared/domain/paper/types.ts';
import type { PaymentEvent } from '#shared/domain/payment/types.ts';
import type { ProposalEvent } from '#shared/domain/proposal/types.ts';
import type { RepresentationEvent } from '#shared/domain/representation/types.ts';
import type { RequestEvent } from '#shared/domain/request/types.ts';
import type { PartErasedEvent } from '#shared/domain/retention/partErased.ts';
import type { ShiftEvent } from '#shared/domain/shift/types.ts';
import type { TaskEvent } from '#shared/domain/task/types.ts';
import type { TripEvent } from '#shared/domain/trip/types.ts';
import type { VisitEvent } from '#shared/domain/visit/types.ts';

type EventType = (
  | AccessEvent
  | AncillaryEvent
  | AppointmentEvent
  | CardReportEvent
  | ProposalEvent
  | ClientEvent
  | DelegationEvent
  | DigitalEventEvent
  | FavouritesEvent
  | FeedbackEvent
  | LocalCardEvent
  | OutageEvent
  | PaperEvent
  | PartErasedEvent
  | PaymentEvent
  | RepresentationEvent
  | RequestEvent
  | ShiftEvent
  | TaskEvent
  | TripEvent
  | VisitEvent
)['type'];

/** The newest version of each type that this program understands; a type that is missing here does not compile. */
export const KNOWN_VERSIONS: Readonly<Record<EventType, number>> = {
  'access.shown': 1,
  'ancillary.provided': 1,
  'ancillary.cancelled': 1,
  'ancillary.undone': 1,
  'appointment.booked': 1,
  'appointment.moved': 1,
  'appointment.cancelled': 1,
  'appointment.checkedIn': 1,
  'appointment.missed': 1,
  'appointment.undone': 1,
  'appointment.slipIssued': 1,
  'appointment.roomSet': 1,
  'appointment.videoAccepted': 1,
  'appointment.videoProposed': 1,
  'appointment.videoRefused': 1,
  'appointment.videoHeld': 1,
  'cardReport.made': 1,
  'cardReport.answered': 1,
  'cardReport.ownerAnswered': 1,
  'proposal.made': 1,
  'proposal.answered': 1,
  'client.registered': 1,
  'client.corrected': 1,
  'client.merged': 1,
  'client.parted': 1,
  'client.restricted': 1,
  'client.restrictedUse': 1,
  'client.restrictionLifted': 1,
  'client.erasureAsked': 1,
  'client.erasureWithdrawn': 1,
  'client.erasureKept': 1,
  'client.erased': 1,
  'client.preferenceSet': 1,
  'client.preferenceWithdrawn': 1,
  'delegation.drawnUp': 1,
  'delegation.paperIssued': 1,
  'delegation.signed': 1,
  'delegation.used': 1,
  'delegation.delayed': 1,
  'delegation.submitted': 1,
  'delegation.notSent': 1,
  'delegation.revoked': 1,
  'delegation.ended': 1,
  'digitalEvent.recorded': 1,
  'digitalEvent.corrected': 1,
  'digitalEvent.removed': 1,
  'digitalEvent.undone': 1,
  'favourites.pinned': 1,
  'favourites.unpinned': 1,
  'feedback.received': 1,
  'feedback.receiptIssued': 1,
  'feedback.reclassified': 1,
  'feedback.assigned': 1,
  'feedback.noteAdded': 1,
  'feedback.extended': 1,
  'feedback.forwarded': 1,
  'feedback.senderInformed': 1,
  'feedback.examined': 1,
  'feedback.suggestionDecided': 1,
  'feedback.answered': 1,
  'feedback.letterIssued': 1,
  'feedback.closed': 1,
  'localCard.saved': 1,
  'localCard.switchedOff': 1,
  'localCard.switchedOn': 1,
  'localCard.termSet': 1,
  'outage.putUp': 1,
  'outage.prolonged': 1,
  'outage.ended': 1,
  'outage.undone': 1,
  'paper.worded': 1,
  'personal.erased': 1,
  'payment.feeSet': 1,
  'payment.taken': 1,
  'payment.refunded': 1,
  'payment.exempted': 1,
  'payment.exemptionEnded': 1,
  'payment.undone': 1,
  'representation.recorded': 1,
  'representation.revoked': 1,
  'representation.ended': 1,
  'request.attachmentAdded': 1,
  'request.attachmentRemoved': 1,
  'request.attachmentsArranged': 1,
  'request.attachmentArrived': 1,
  'request.clientAsked': 1,
  'request.clientAnswered': 1,
  'request.questionWithdrawn': 1,
  'request.letterIssued': 1,
  'request.questionTold': 1,
  'request.noticeAsked': 1,
  'request.noticeReported': 1,
  'request.registered': 2,
  'request.numberAssigned': 1,
  'request.receiptIssued': 1,
  'request.accepted': 1,
  'request.resultReturned': 1,
  'request.handedOver': 1,
  'request.handoverReplaced': 1,
  'request.protocolIssued': 1,
  'request.resultPlaced': 1,
  'request.clientTold': 1,
  'request.resultSent': 1,
  'request.resultSentBack': 1,
  'request.withdrawn': 1,
  'request.voided': 1,
  'request.corrected': 1,
  'request.confirmationIssued': 1,
  'request.routed': 1,
  'request.taken': 1,
  'request.givenBack': 1,
  'request.returned': 1,
  'request.workDone': 1,
  'request.messageWritten': 1,
  'request.executedHere': 1,
  'shift.started': 1,
  'shift.counterChosen': 1,
  'shift.profileChosen': 1,
  'shift.breakStarted': 1,
  'shift.breakEnded': 1,
  'shift.ended': 1,
  'task.opened': 1,
  'task.resolved': 1,
  'trip.planned': 1,
  'trip.changed': 1,
  'trip.cancelled': 1,
  'trip.departed': 1,
  'trip.stopOpened': 1,
  'trip.stopClosed': 1,
  'trip.closed': 1,
  'trip.undone': 1,
  'visit.ticketIssued': 1,
  'visit.helpedAtDoor': 1,
  'visit.slipEntered': 1,
  'visit.called': 1,
  'visit.recalled': 1,
  'visit.serviceStarted': 1,
  'visit.movedToRoom': 1,
  'visit.missed': 1,
  'visit.left': 1,
  'visit.returned': 1,
  'visit.parked': 1,
  'visit.resumed': 1,
  'visit.handedOff': 1,
  'visit.handoffOffered': 1,
  'visit.handoffAccepted': 1,
  'visit.handoffRefused': 1,
  'visit.handoffAnswered': 1,
  'visit.handoffClosed': 1,
  'visit.handoffUnanswered': 1,
  'visit.contactReceived': 1,
  'visit.contactAnswered': 1,
  'visit.answerPlanned': 1,
  'visit.clientCorrected': 1,
  'visit.outcomeCorrected': 1,
  'visit.enteredLater': 1,
  'visit.clientAdded': 1,
  'visit.clientChosen': 1,
  'visit.clientRemoved': 1,
  'visit.guidedStarted': 1,
  'visit.guidedTicked': 1,
  'visit.guidedMoved': 1,
  'visit.guidedCompleted': 1,
  'visit.guidedGivenUp': 1,
  'visit.clientLinked': 1,
  'visit.identityChecked': 1,
  'visit.representativeRecorded': 1,
  'visit.representativeCleared': 1,
  'visit.noteAdded': 1,
  'visit.outcomeRecorded': 1,
  'visit.finished': 1,
  'visit.undone': 1,
};

/** Unknown types and newer versions are kept and carried, but not folded (design 3, version skew). */
export function isKnownEvent({ type, version }: Pick<FoldableEvent, 'type' | 'version'>): boolean {
  return Object.hasOwn(KNOWN_VERSIONS, type) && version <= KNOWN_VERSIONS[type as EventType];
}
