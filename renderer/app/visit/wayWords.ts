import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { NO_STEPS } from '#shared/domain/visit/clients/evolve.ts';
import type { CorrectionReason } from '#shared/domain/visit/correction/types.ts';
import type { WordKind } from '#shared/domain/visit/timeline.ts';
import type { VisitEventType } from '#shared/domain/visit/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { OUTCOME_TEXTS } from '#renderer/app/centre/outcomeWords.ts';
import { ENDING_TEXTS, REASON_TEXTS, REFUSAL_TEXTS } from '#renderer/app/centre/handoffWords.ts';
import { GIVE_UP_TEXTS, PLACE_TEXTS, TAUGHT_WAY_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { formatDayTime } from '#renderer/app/format.ts';

export type WayStep = OutputOf<'visit.record'>['steps'][number];
type Outcome = OutputOf<'visit.record'>['outcomes'][number];

const STEP_KEYS = {
  'visit.ticketIssued': 'visits.step.ticketIssued',
  'visit.helpedAtDoor': 'visits.step.helpedAtDoor',
  'visit.slipEntered': 'visits.step.slipEntered',
  'visit.enteredLater': 'visits.step.enteredLater',
  'visit.contactReceived': 'visits.step.contactReceived',
  'visit.contactAnswered': 'visits.step.contactAnswered',
  'visit.answerPlanned': 'visits.step.answerPlanned',
  'visit.called': 'visits.step.called',
  'visit.recalled': 'visits.step.recalled',
  'visit.serviceStarted': 'visits.step.serviceStarted',
  'visit.movedToRoom': 'visits.step.movedToRoom',
  'visit.missed': 'visits.step.missed',
  'visit.returned': 'visits.step.returned',
  'visit.parked': 'visits.step.parked',
  'visit.resumed': 'visits.step.resumed',
  'visit.handedOff': 'visits.step.offered',
  'visit.handoffOffered': 'visits.step.offered',
  'visit.handoffAccepted': 'visits.step.accepted',
  'visit.handoffRefused': 'visits.step.refused',
  'visit.handoffAnswered': 'visits.step.answered',
  'visit.handoffUnanswered': 'visits.step.unanswered',
  'visit.handoffClosed': 'visits.step.closed',
  'visit.clientLinked': 'visits.step.clientLinked',
  'visit.identityChecked': 'visits.step.identityChecked',
  'visit.representativeRecorded': 'visits.step.representativeRecorded',
  'visit.representativeCleared': 'visits.step.representativeCleared',
  'visit.outcomeRecorded': 'visits.step.outcome',
  'visit.noteAdded': 'visits.step.note',
  'visit.finished': 'visits.step.finished',
  'visit.left': 'visits.step.left',
  'visit.clientCorrected': 'visits.step.clientCorrected',
  'visit.outcomeCorrected': 'visits.step.outcomeCorrected',
  'visit.clientAdded': 'visits.step.clientAdded',
  'visit.clientRemoved': 'visits.step.clientRemoved',
  'visit.guidedStarted': 'visits.step.guidedStarted',
  'visit.guidedCompleted': 'visits.step.guidedCompleted',
  'visit.guidedGivenUp': 'visits.step.guidedGivenUp',
} as const satisfies Record<ShownStep, TextKey>;

/** What is undone never was, and not everything is a step. */
type ShownStep = Exclude<VisitEventType, 'visit.undone' | (typeof NO_STEPS)[number]>;

export const CORRECTION_TEXTS = {
  mixedUp: 'visits.reason.mixedUp',
  wrongChoice: 'visits.reason.wrongChoice',
  forgotten: 'visits.reason.forgotten',
  learntLater: 'visits.reason.learntLater',
  outage: 'visits.reason.outage',
  other: 'visits.reason.other',
} as const satisfies Record<CorrectionReason, TextKey>;

export const WORD_TEXTS = {
  note: 'visits.word.note',
  question: 'visits.word.question',
  summary: 'visits.word.summary',
  whyNotHere: 'visits.word.whyNotHere',
  text: 'visits.word.text',
  words: 'visits.word.words',
  serviceNumber: 'visits.word.serviceNumber',
} as const satisfies Record<WordKind, TextKey>;

export function stepTitle({ type, room }: Pick<WayStep, 'type' | 'room'>, t: TFunction): string {
  if (type === 'visit.movedToRoom' && room === null) return t('visits.step.backFromRoom');
  // Of a newer program: what it is can be read there.
  const keys: Readonly<Record<string, TextKey>> = STEP_KEYS;
  return t(keys[type] ?? 'visits.step.other');
}

/** What the step was about, beside its title. */
export function stepDetail(
  { detail, type }: WayStep,
  nameOf: (serviceId: string) => string,
  now: number,
  t: TFunction,
): string {
  if (!detail) return '';
  switch (detail.kind) {
    case 'opened':
      return detail.ticket ?? '';
    case 'called':
      return type === 'visit.recalled' ? t('visits.way.again', { number: detail.callNumber }) : '';
    case 'until':
      return detail.until === null ? '' : t('visits.way.until', { time: formatDayTime(detail.until, now) });
    case 'offered': {
      const reason = detail.reason && t(REASON_TEXTS[detail.reason]);
      return [t('visits.way.toLevel', { level: detail.toLevel }), reason].filter(Boolean).join(', ');
    }
    case 'refused':
      return t(REFUSAL_TEXTS[detail.refusal]);
    case 'closed':
      return t(ENDING_TEXTS[detail.ending]);
    case 'client':
    case 'representative':
      return detail.name ?? '';
    case 'outcome':
      return t(OUTCOME_TEXTS[detail.outcome.kind]);
    case 'guided':
      return [nameOf(detail.serviceId), t(PLACE_TEXTS[detail.place])].join(' · ');
    case 'guidedEnded': {
      const reason = detail.reason && t(GIVE_UP_TEXTS[detail.reason]);
      const minutes = t('guided.way.minutes', { minutes: detail.minutes });
      return [reason, minutes, t(TAUGHT_WAY_TEXTS[detail.taught])].filter(Boolean).join(' · ');
    }
    case 'dayEnded':
      return t('visits.way.dayEnded');
    case 'clientCorrected':
    case 'outcomeCorrected':
      return '';
  }
}

/** The old and the new value of a correction; null for all other steps. */
export function correctedWords(
  { detail }: Pick<WayStep, 'detail'>,
  nameOf: (serviceId: string) => string,
  t: TFunction,
): { readonly was: string; readonly now: string } | null {
  if (detail?.kind === 'clientCorrected') {
    const nobody = t('visits.way.nobody');
    return { was: detail.was ?? nobody, now: detail.isRemoved ? nobody : (detail.now ?? '—') };
  }
  if (detail?.kind !== 'outcomeCorrected') return null;
  const { was, now } = detail;
  return { was: outcomeWords(was, nameOf, t), now: outcomeWords(now, nameOf, t) };
}

export function outcomeWords(
  outcome: Pick<Outcome, 'kind' | 'serviceId'> | null,
  nameOf: (serviceId: string) => string,
  t: TFunction,
): string {
  if (!outcome) return t('visits.way.nothing');
  const service = outcome.serviceId === null ? null : nameOf(outcome.serviceId);
  return [t(OUTCOME_TEXTS[outcome.kind]), service].filter(Boolean).join(' · ');
}
