import { describe, expect, it } from 'vitest';
import type { VisitView } from '../types.ts';
import { timelineOf } from './timeline.ts';

const step = (type: string, at: number, counter: string | null) => ({
  type,
  at,
  counter,
  by: null,
  handoffId: type.startsWith('visit.handoff') ? 'h1' : null,
});

const aHandoff: VisitView['handoffs'][number] = {
  handoffId: 'h1',
  status: 'accepted',
  fromLevel: 1,
  toLevel: 2,
  reason: 'needsSpecialist',
  institutionId: null,
  isSimple: false,
  clientMoves: true,
  meetAt: null,
  offeredAt: 4,
  answerBy: 5,
  takenAt: null,
  outAt: null,
  question: '',
  summary: '',
  whyNotHere: '',
  fromName: '',
  fromCounter: null,
  fromCentre: null,
  to: null,
  takenByName: null,
  refusal: null,
  ending: null,
  reply: null,
};

describe('timeline of a visit', () => {
  const steps = [
    step('visit.ticketIssued', 1, null),
    step('visit.called', 2, '1. lodziņš'),
    step('visit.serviceStarted', 3, '1. lodziņš'),
    step('visit.handoffOffered', 4, '1. lodziņš'),
    step('visit.serviceStarted', 6, '3. lodziņš'),
    step('visit.parked', 7, '3. lodziņš'),
    step('visit.resumed', 8, '3. lodziņš'),
  ];

  it('goes over each counter once and marks where the client is now', () => {
    expect(
      timelineOf({ arrivedAt: 1, steps, counter: '3. lodziņš', handoffs: [aHandoff], contact: null }, null),
    ).toEqual([
      { kind: 'door', at: 1 },
      { kind: 'counter', name: '1. lodziņš', at: 3, isNow: false },
      { kind: 'handoff', level: 2, at: 4 },
      { kind: 'counter', name: '3. lodziņš', at: 6, isNow: true },
    ]);
  });

  it('begins with the call when nobody came to the door', () => {
    const contact = {
      channel: 'phone',
      source: 'direct',
      receivedAt: 1,
      answerBy: 9,
      answeredAt: null,
      ringSeconds: null,
      name: '',
      address: '',
      question: '',
    } as const;
    const taken = [step('visit.contactReceived', 2, null), step('visit.resumed', 5, '3. lodziņš')];
    expect(
      timelineOf({ arrivedAt: 1, steps: taken, counter: '3. lodziņš', handoffs: [], contact }, null),
    ).toEqual([
      { kind: 'phone', at: 1 },
      { kind: 'counter', name: '3. lodziņš', at: 5, isNow: true },
    ]);
  });

  it('shows what is still ahead of the matter', () => {
    const matter = { owner: 'VSAA', dueDate: '2026-11-27', registeredAt: null };
    expect(
      timelineOf({ arrivedAt: 1, steps: [], counter: null, handoffs: [], contact: null }, matter),
    ).toEqual([
      { kind: 'door', at: 1 },
      { kind: 'registered', at: null },
      { kind: 'decision', owner: 'VSAA', dueDate: '2026-11-27' },
    ]);
  });
});
