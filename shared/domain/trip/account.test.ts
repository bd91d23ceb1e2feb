import { describe, expect, it } from 'vitest';
import { accountOf, efficiencyOf, type DoneOnTrip } from '#shared/domain/trip/account.ts';
import type { Stop } from '#shared/domain/trip/types.ts';
import { momentOf } from '#shared/lib/time.ts';

const at = (time: string) => momentOf('2026-05-20', time);
const TRIP = {
  stops: [stop('Tome', '09:00', '10:45'), stop('Birzgale', '11:30', '13:00'), stop('Vecbebri', null, null)],
};
const outcome = (kind: 'consultation' | 'handover') => ({
  kind,
  serviceId: null,
  requestId: null,
  at: at('09:30'),
});
const DONE: DoneOnTrip = {
  visits: [
    { arrivedAt: at('09:05'), people: 3, outcomes: [outcome('consultation'), outcome('handover')] },
    { arrivedAt: at('11:40'), outcomes: [outcome('consultation')] },
    { arrivedAt: at('08:10'), outcomes: [] },
  ],
  requests: [
    { registeredAt: at('10:00'), status: 'registered' },
    { registeredAt: at('10:05'), status: 'voided' },
    { registeredAt: at('10:45'), status: 'registered' },
  ],
  handovers: [at('12:00')],
};

describe('what a trip comes back with (6.6, MOB-07)', () => {
  it('stands by stop, and what was done between stops in a line of its own, so that the lines add up', () => {
    const { stops, between, total } = accountOf(TRIP, DONE);
    expect(stops.map(({ figures }) => figures)).toEqual([
      { visits: 1, people: 3, consultations: 1, requests: 1, handovers: 0 },
      { visits: 1, people: 1, consultations: 1, requests: 0, handovers: 1 },
      { visits: 0, people: 0, consultations: 0, requests: 0, handovers: 0 },
    ]);
    expect(between).toEqual({ visits: 1, people: 1, consultations: 0, requests: 1, handovers: 0 });
    expect(total).toEqual({ visits: 3, people: 5, consultations: 2, requests: 2, handovers: 1 });
  });

  it('has services per hour on the road and kilometres per service', () => {
    const { total } = accountOf(TRIP, DONE);
    const back = { departedAt: at('07:30'), closedAt: at('12:30'), readings: [50_000, 50_040, 50_072] };
    expect(efficiencyOf(back, total, at('20:00'))).toEqual({
      ...{ services: 5, hours: 5, km: 72, servicesPerHour: 1, kmPerService: 14.4 },
    });
    const onTheWay = efficiencyOf({ ...back, closedAt: null, readings: [50_000] }, total, at('10:00'));
    expect(onTheWay).toMatchObject({ hours: 2.5, km: null, kmPerService: null });
    const nobody = { ...total, consultations: 0, requests: 0, handovers: 0 };
    expect(efficiencyOf(back, nobody, 0)).toMatchObject({ servicesPerHour: 0, kmPerService: null });
  });
});

function stop(place: string, from: string | null, to: string | null): Stop {
  return {
    ...{ stopId: place, kind: 'regular', place, access: '', municipality: null, from: '09:00', to: '10:00' },
    openedAt: from === null ? null : at(from),
    closedAt: to === null ? null : at(to),
  };
}
