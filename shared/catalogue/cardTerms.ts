import type { Recipient, ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import { type Channel, CHANNELS } from '#shared/domain/request/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays, addWorkingDays, isWorkingDay } from '#shared/lib/workingDays.ts';

/**
 * The promise that holds for a channel: the first set that fits (SLT-02). Also somebody for whom the card is not meant may
 * come with it, an organisation for a person's service; they are promised what the card promises to those it is meant for.
 */
export function termsFor(
  card: Pick<ServiceCard, 'id' | 'serviceLevelTerms' | 'recipients'>,
  channel: Channel,
  recipient: Recipient = card.recipients[0] ?? 'person',
): ServiceLevelTerms {
  const terms = [recipient, ...card.recipients]
    .map((whom) => firstFitting(card.serviceLevelTerms, channel, whom))
    .find((fitting) => fitting !== undefined);
  if (!terms) throw new Error(`card ${card.id} promises nothing for ${channel}`);
  return terms;
}

/** Undefined where nothing is promised. */
export function firstFitting(
  sets: readonly ServiceLevelTerms[],
  channel: Channel,
  recipient: Recipient,
): ServiceLevelTerms | undefined {
  return sets.find(
    ({ channels, recipients }) =>
      (channels?.includes(channel) ?? true) && (recipients?.includes(recipient) ?? true),
  );
}

/** Last day of the term. A term in days or months that ends on a free day ends on the next working day. */
export function dueDateOf(terms: Pick<ServiceLevelTerms, 'length'>, receivedOn: LocalDate): LocalDate {
  const { count, unit } = terms.length;
  switch (unit) {
    case 'workingDays':
      return addWorkingDays(receivedOn, count);
    case 'calendarDays':
      return nextWorkingDay(addDays(receivedOn, count));
    case 'calendarMonths':
      return nextWorkingDay(addCalendarMonths(receivedOn, count));
    default:
      return assertNever(unit);
  }
}

/** What the client pays, in cents; null when some amount is set elsewhere and has to be asked (INT-15). */
export function feeCentsOf(card: ServiceCard, channel: Channel): number | null {
  let sum = 0;
  for (const fee of card.fees) {
    const amount = channel === 'paper' ? fee.counterCents : fee.eChannelCents;
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}

/**
 * Ways to file this request, in the order they are offered (CHN-05). `preCheckAnswer` is the answer to the
 * card's pre-check, if it has one (INT-13).
 */
export function possibleChannels(card: ServiceCard, preCheckAnswer?: string): readonly Channel[] {
  if (card.isInformationOnly) return [];
  const answer = card.preCheck?.answers.find(({ value }) => value === preCheckAnswer);
  const isElectronic = card.eAvailability !== 'none' && (answer?.isEServicePossible ?? true);
  const isPossible: Record<Channel, boolean> = {
    eService: isElectronic,
    assisted: isElectronic && card.assistedMode !== 'notAllowed',
    paper: card.isPaperAccepted,
  };
  return CHANNELS.filter((channel) => isPossible[channel]);
}

function nextWorkingDay(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : nextWorkingDay(addDays(date, 1));
}
