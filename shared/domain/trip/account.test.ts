import { describe, expect, it } from 'vitest';
import { accountOf, efficiencyOf, isBroughtBack, type DoneVisit } from '#shared/domain/trip/account.ts';
import type { Stop } from '#shared/domain/trip/types.ts';
import type { OutcomeKind } from '#shared/domain/visit/types.ts';
import { momentOf } from '#shared/lib/time.ts';

const at = (time: string) => momentOf('2026-05-20', time);
const TRIP = {
  stops: [stop('Tome', '09:00', '10:45'), stop('Birzgale', '11:30', '13:00'), stop('Vecbebri', null, null)],
};
const of = (...kinds: readonly OutcomeKind[]) => kinds.map((kind) => ({ kind }));
const VISITS: readonly DoneVisit[] = [
  { serviceStartedAt: at('09:05'), outcomes: of('consultation', 'request', 'handover') },
  { serviceStartedAt: at('11:40'), outcomes: of('consultation', 'eServiceGuided', 'notServed') },
  { serviceStartedAt: at('08:10'), outcomes: of('request') },
  { serviceStartedAt: at('10:45'), outcomes: [] },
  // Drew a number and left.
  { serviceStartedAt: null, outcomes: [] },
];

describe('what a trip comes back with (6.6, MOB-07)', () => {
  it('stands by stop, and what was done between stops in a line of its own, so that the lines add up', () => {
    const { stops, between, total } = accountOf(TRIP, VISITS);
    expect(stops.map(({ figures }) => figures)).toEqual([
      { visits: 1, consultations: 1, requests: 1, handovers: 1, eServices: 0 },
      { visits: 1, consultations: 1, requests: 0, handovers: 0, eServices: 1 },
      { visits: 0, consultations: 0, requests: 0, handovers: 0, eServices: 0 },
    ]);
    expect(between).toMatchObject({ visits: 2, requests: 1 });
    expect(total).toEqual({
      visits: 4,
      consultations: 2,
      requests: 2,
      handovers: 1,
      eServices: 1,
    });
  });

  it('has services per hour on the road and kilometres per service', () => {
    const { total } = accountOf(TRIP, VISITS);
    const back = { departedAt: at('07:30'), closedAt: at('12:30'), readings: [50_000, 50_040, 50_072] };
    expect(efficiencyOf(back, total, at('20:00'))).toEqual({
      ...{ services: 6, hours: 5, km: 72, servicesPerHour: 1.2, kmPerService: 12 },
    });
    const onTheWay = efficiencyOf({ ...back, closedAt: null, readings: [50_000] }, total, at('10:00'));
    expect(onTheWay).toMatchObject({ hours: 2.5, km: null, kmPerService: null });
    const justLeft = efficiencyOf({ ...back, closedAt: null }, total, at('07:50'));
    expect(justLeft.servicesPerHour).toBeNull();
    const nobody = { ...total, consultations: 0, requests: 0, handovers: 0, eServices: 0 };
    expect(efficiencyOf(back, nobody, 0)).toMatchObject({ servicesPerHour: 0, kmPerService: null });
    const closedNextDay = { ...back, closedAt: momentOf('2026-05-21', '08:00') };
    expect(efficiencyOf(closedNextDay, total, 0)).toMatchObject({ hours: null, servicesPerHour: null });
  });

  it('has brought back what was not fetched at a stop that is behind, or all when it is back', () => {
    const onTheWay = { ...TRIP, status: 'underway' } as const;
    expect(['Tome', 'Vecbebri', 'Lielvārde'].map((place) => isBroughtBack(onTheWay, place))).toEqual([
      ...[true, false, false],
    ]);
    expect(isBroughtBack({ ...TRIP, status: 'closed' }, 'Vecbebri')).toBe(true);
  });
});

function stop(place: string, from: string | null, to: string | null): Stop {
  return {
    ...{ stopId: place, kind: 'regular', place, access: '', municipality: null, from: '09:00', to: '10:00' },
    openedAt: from === null ? null : at(from),
    closedAt: to === null ? null : at(to),
  };
}
