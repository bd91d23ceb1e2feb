import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const step = (type: string, at: number, counter: string | null) => ({ type, at, counter, by: null });

describe('timeline of a visit', () => {
  const steps = [
    step('visit.ticketIssued', 1, null),
    step('visit.called', 2, '1. lodziņš'),
    step('visit.serviceStarted', 3, '1. lodziņš'),
    step('visit.handedOff', 4, '1. lodziņš'),
    step('visit.serviceStarted', 6, '3. lodziņš'),
    step('visit.parked', 7, '3. lodziņš'),
    step('visit.resumed', 8, '3. lodziņš'),
  ];

  it('goes over each counter once and marks where the client is now', () => {
    expect(timelineOf({ arrivedAt: 1, steps, counter: '3. lodziņš' }, null)).toEqual([
      { kind: 'door', at: 1 },
      { kind: 'counter', name: '1. lodziņš', at: 3, isNow: false },
      { kind: 'counter', name: '3. lodziņš', at: 6, isNow: true },
    ]);
  });

  it('shows what is still ahead of the matter', () => {
    const matter = { owner: 'VSAA', dueDate: '2026-11-27', registeredAt: null };
    expect(timelineOf({ arrivedAt: 1, steps: [], counter: null }, matter)).toEqual([
      { kind: 'door', at: 1 },
      { kind: 'registered', at: null },
      { kind: 'decision', owner: 'VSAA', dueDate: '2026-11-27' },
    ]);
  });
});
