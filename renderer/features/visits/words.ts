import type { TFunction } from 'i18next';
import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatTime } from '#renderer/app/format.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { VisitRow } from './visitsView.ts';

export const STATE_TEXTS = {
  waiting: 'visits.state.waiting',
  called: 'visits.state.called',
  serving: 'visits.state.serving',
  parked: 'visits.state.parked',
  missed: 'visits.state.missed',
  left: 'visits.state.left',
  redirected: 'visits.state.redirected',
  finished: 'visits.state.finished',
} as const satisfies Record<VisitRow['status'], TextKey>;

export const STATE_TONES = {
  waiting: 'neutral',
  called: 'accent',
  serving: 'accent',
  parked: 'neutral',
  missed: 'warn',
  left: 'neutral',
  redirected: 'done',
  finished: 'done',
} as const satisfies Record<VisitRow['status'], Tone>;

/** What can be said of a visit by hand; a request and a handover write their outcomes themselves. */
export const BY_HAND_TEXTS = {
  consultation: 'counter.outcome.consultation',
  referral: 'counter.outcome.referral',
  eServiceTaught: 'counter.outcome.eServiceTaught',
  notServed: 'counter.outcome.notServed',
} as const satisfies Record<ContactOutcome, TextKey>;

/** What sets a visit apart, in words; the most important first. */
export function marksOf(row: VisitRow, t: TFunction): string[] {
  const { outOfOrder, isCorrected, isEnteredLater, isSlip, people, room, channel } = row;
  return [
    outOfOrder.length > 0 && t('visits.mark.outOfOrder'),
    isCorrected && t('visits.mark.corrected'),
    isEnteredLater && t('visits.mark.enteredLater'),
    isSlip && t('visits.mark.slip'),
    channel === 'phone' && t('visits.mark.phone'),
    channel === 'email' && t('visits.mark.email'),
    room !== null && t('visits.mark.room', { room }),
    people > 1 && t('visits.mark.group', { number: people }),
  ].filter((mark) => mark !== false);
}

/** Who called this client before whom. */
export function outOfOrderWords({ outOfOrder }: Pick<VisitRow, 'outOfOrder'>, t: TFunction): string[] {
  return outOfOrder.map(({ at, by, counter, passedOver }) =>
    t('visits.passedOver', {
      time: formatTime(at),
      by: [by, counter].filter(Boolean).join(', '),
      ticket: passedOver,
    }),
  );
}
