import type { RequestState } from '#shared/domain/request/types.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';

/** How often the client had to do with the administration for one request (INT-20). */
export type ContactCount = {
  /** Days on which the client came for it. */
  readonly came: number;
  /** Times the client was reached: called, written to, given a letter; and called or wrote to take it back. */
  readonly contacted: number;
};

type Counted = Pick<
  RequestState,
  'registeredAt' | 'handover' | 'questions' | 'tellings' | 'notices' | 'withdrawal'
>;

export function contactCount(request: Counted): ContactCount {
  const { registeredAt, handover, questions = [], tellings = [], notices = [], withdrawal } = request;
  const brought = questions.flatMap(({ answers }) => answers);
  const came: readonly (EpochMs | undefined)[] = [
    registeredAt,
    handover?.at,
    // Files that came in by themselves were brought by nobody.
    ...brought.map(({ at, staffId }) => (staffId === null ? undefined : at)),
    withdrawal?.how === 'inPerson' ? withdrawal.at : undefined,
  ];
  const told = [...tellings, ...questions.flatMap((question) => question.tellings ?? [])];
  const letters = questions.reduce((sum, question) => sum + (question.letters > 0 ? 1 : 0), 0);
  const isCalledOffAfar = withdrawal?.how === 'phone' || withdrawal?.how === 'writing';
  return {
    came: new Set(came.flatMap((at) => (at === undefined ? [] : [localDate(at)]))).size,
    contacted:
      told.filter(({ isReached }) => isReached).length +
      letters +
      notices.filter(({ status }) => status === 'sent' || status === 'delivered').length +
      (isCalledOffAfar ? 1 : 0),
  };
}

export type ServiceContacts = {
  readonly serviceId: string;
  readonly requests: number;
  /** On average for one request. */
  readonly came: number;
  readonly contacted: number;
};

/** Fewer say little, and might point at somebody. */
const ENOUGH = 5;

/** Of requests that are over, service by service, those with the most contacts first. */
export function contactsByService(
  requests: readonly (Counted & Pick<RequestState, 'serviceId' | 'status'>)[],
): readonly ServiceContacts[] {
  const over = requests.filter(({ status }) => status === 'handedOver' || status === 'sent');
  const lines = [...Map.groupBy(over, ({ serviceId }) => serviceId)].map(([serviceId, own]) => {
    const counts = own.map(contactCount);
    const average = (key: keyof ContactCount): number =>
      counts.reduce((sum, count) => sum + count[key], 0) / counts.length;
    return { serviceId, requests: own.length, came: average('came'), contacted: average('contacted') };
  });
  return lines
    .filter((line) => line.requests >= ENOUGH)
    .sort((a, b) => b.came + b.contacted - (a.came + a.contacted) || b.requests - a.requests);
}
