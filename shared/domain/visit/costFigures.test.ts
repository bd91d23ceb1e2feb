import { describe, expect, it } from 'vitest';
import type { Barrier, RequestState } from '#shared/domain/request/types.ts';
import type { Outcome, OutcomeKind } from '#shared/domain/visit/types.ts';
import { costOf, sparedUnits, sparedVisits, USUAL_COST_UNITS } from '#shared/domain/visit/costFigures.ts';

type Filed = Pick<RequestState, 'serviceId' | 'channel' | 'status' | 'declined'>;

const paper = { serviceId: 'online', channel: 'paper', status: 'registered' } as const;
const because = (barrier: Barrier): Filed => ({
  ...paper,
  declined: [{ channel: 'eService', barrier }],
});
const REQUESTS: Readonly<Record<string, Filed>> = {
  paper,
  more: paper,
  assisted: { ...paper, channel: 'assisted' },
  onlyHere: { ...paper, serviceId: 'photo' },
  void: { ...paper, status: 'voided' },
  noEid: because('noEid'),
  noInternet: because('notAvailable'),
  unwilling: because('unwilling'),
};
const outcome = (kind: OutcomeKind, requestId: string | null = null): Outcome => ({
  kind,
  requestId,
  serviceId: 'online',
  at: 1,
});
const filing = (...requestIds: string[]) => ({
  outcomes: requestIds.map((requestId) => outcome('request', requestId)),
});
const spared = (...visits: Parameters<typeof sparedVisits>[0][number][]) =>
  sparedVisits(
    visits,
    (requestId) => REQUESTS[requestId],
    ({ serviceId }) => serviceId === 'online',
  );

describe('cost units (CHN-09)', () => {
  it('each contact costs what its channel does', () => {
    const times = { electronic: 2, phone: 1, post: 1, inPerson: 3 };
    expect(costOf(times, USUAL_COST_UNITS)).toBe(2 * 1 + 20 + 30 + 150);
    expect(costOf(times, { ...USUAL_COST_UNITS, inPerson: 0 })).toBe(52);
  });

  it('a visit is spared where all of it was filing on paper what can be filed electronically', () => {
    expect(spared(filing('paper'), filing('paper', 'more'), filing('unwilling'))).toEqual({
      visits: 3,
      requests: 4,
    });
    expect(spared(filing('void', 'paper'))).toEqual({ visits: 1, requests: 1 });
  });

  it('is not where the client would have come anyway, or could not do without', () => {
    const consulted = { outcomes: [...filing('paper').outcomes, outcome('consultation')] };
    const fetched = { outcomes: [...filing('paper').outcomes, outcome('handover', 'paper')] };
    const visits = [consulted, fetched, filing('paper', 'onlyHere'), filing('assisted'), filing('unknown')];
    const none = { visits: 0, requests: 0 };
    expect(spared(...visits, filing('noEid'), filing('noInternet'), filing('void'), filing())).toEqual(none);
  });

  it('what is spared is the way to the centre less the electronic one, and never less than nothing', () => {
    expect(sparedUnits({ visits: 2, requests: 3 }, USUAL_COST_UNITS)).toBe(97);
    expect(sparedUnits({ visits: 1, requests: 2 }, { ...USUAL_COST_UNITS, inPerson: 1 })).toBe(0);
  });
});
