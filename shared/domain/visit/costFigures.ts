import type { Barrier, RequestState } from '#shared/domain/request/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

/** Ways between client and centre that cost differently (CHN-09). */
export const COST_CHANNELS = ['electronic', 'phone', 'post', 'inPerson'] as const;
export type CostChannel = (typeof COST_CHANNELS)[number];
export type CostUnits = Readonly<Record<CostChannel, number>>;

/** Until a manager sets others (S4, table 2). */
export const USUAL_COST_UNITS: CostUnits = { electronic: 1, phone: 20, post: 30, inPerson: 50 };
export const MOST_COST_UNITS = 1000;

export function costOf(times: CostUnits, units: CostUnits): number {
  return COST_CHANNELS.reduce((sum, channel) => sum + times[channel] * units[channel], 0);
}

/** Who says so could not have used the e-service alone that day (CHN-11, CHN-12); the others could. */
const PREVENTS: readonly Barrier[] = ['noEid', 'noSkills', 'notAvailable'];

type Filed = Pick<RequestState, 'serviceId' | 'channel' | 'status' | 'declined'>;

export type Spared = {
  readonly visits: number;
  /** Filed in them on paper. */
  readonly requests: number;
};

/**
 * Visits that would not have been needed: all that was done in them was to file on paper what can be filed electronically,
 * by somebody who could have. Whoever also asked something or fetched a result would have come anyway.
 */
export function sparedVisits<Request extends Filed>(
  visits: readonly Pick<VisitState, 'outcomes'>[],
  requestOf: (requestId: string) => Request | undefined,
  isElectronic: (request: Request) => boolean,
): Spared {
  const filedOf = ({ outcomes }: Pick<VisitState, 'outcomes'>): readonly (Request | undefined)[] =>
    outcomes
      .map(({ kind, requestId }) =>
        kind === 'request' && requestId !== null ? requestOf(requestId) : undefined,
      )
      .filter((filed) => filed?.status !== 'voided');
  const needless = visits
    .map(filedOf)
    .filter((filed) => filed.length > 0 && filed.every((one) => one !== undefined && couldBe(one)));
  return { visits: needless.length, requests: needless.flat().length };

  function couldBe(request: Request): boolean {
    const { channel, declined = [] } = request;
    return (
      channel === 'paper' &&
      !declined.some(({ barrier }) => PREVENTS.includes(barrier)) &&
      isElectronic(request)
    );
  }
}

/** What those visits cost more than their requests filed electronically; never less than nothing. */
export function sparedUnits({ visits, requests }: Spared, { inPerson, electronic }: CostUnits): number {
  return Math.max(0, visits * inPerson - requests * electronic);
}
