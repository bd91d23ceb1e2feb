import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { ExemptionCriterion, ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { ClientKind } from '#shared/domain/client/types.ts';
import type { Channel, Declined } from '#shared/domain/request/types.ts';

export type FilingProblem =
  'request.onlyInformed' | 'request.serviceNotOnBus' | 'request.channelClosed' | 'request.electronicFirst';

export type Filing = {
  readonly clientKind: ClientKind;
  readonly channel: Channel;
  readonly declined: readonly Declined[];
  readonly answers: Answers;
  /** Asked at a mobile centre. */
  readonly isOnBus: boolean;
};

/**
 * Why a request may not be taken in this way, or null. A person's choice among the ways that there are is never
 * questioned (CHN-02); a legal person files electronically, and on paper only with a reason (CHN-06).
 */
export function whyNotFiled(
  card: ServiceCard,
  filing: Filing,
  criteria: readonly ExemptionCriterion[] | undefined,
): FilingProblem | null {
  if (card.isInformationOnly) return 'request.onlyInformed';
  const { clientKind, channel, declined, isOnBus } = filing;
  if (isOnBus && !isForBus(card, channel)) return 'request.serviceNotOnBus';
  const open = channelsFor(card, filing.answers);
  if (!open.includes(channel)) return 'request.channelClosed';
  const hasReason = declined.some((left) => left.channel !== 'paper');
  const mustSay = mustGiveReason(clientKind, channel, open) && !exemptionOf(card, clientKind, criteria);
  return mustSay && !hasReason ? 'request.electronicFirst' : null;
}

/** Complex services need more than the minutes at a stop; what clients file themselves they may file from anywhere (MOB-05). */
export function isForBus({ mobileAllowed }: Pick<ServiceCard, 'mobileAllowed'>, channel: Channel): boolean {
  return mobileAllowed || channel === 'eService';
}

/** Whether paper needs a reason: for a legal person it does wherever there is an electronic way (CHN-06). */
export function mustGiveReason(
  clientKind: Filing['clientKind'],
  channel: Channel,
  open: readonly Channel[],
): boolean {
  return clientKind === 'organisation' && channel === 'paper' && open.length > 1;
}

/** Which of the criteria set nationally lets this client file this service on paper without a reason (CHN-14). */
export function exemptionOf(
  { id }: Pick<ServiceCard, 'id'>,
  clientKind: ClientKind,
  criteria: readonly ExemptionCriterion[] = [],
): ExemptionCriterion | undefined {
  return criteria.find(
    ({ cards, recipients }) => (cards?.includes(id) ?? true) && (recipients?.includes(clientKind) ?? true),
  );
}

/**
 * Electronic ways that a choice of paper leaves aside and whose barrier is asked (CHN-12). Asking never blocks: a person need
 * not say (CHN-02).
 */
export function leftAside(chosen: Channel, open: readonly Channel[]): readonly Channel[] {
  return chosen === 'paper' ? open.filter((channel) => channel !== 'paper') : [];
}

/** Ways that these answers leave open: the pre-check is a field of the form, too (INT-13). */
export function channelsFor(card: ServiceCard, answers: Answers): readonly Channel[] {
  const preCheck = card.preCheck && answers[card.preCheck.field];
  return possibleChannels(card, typeof preCheck === 'string' ? preCheck : undefined);
}
