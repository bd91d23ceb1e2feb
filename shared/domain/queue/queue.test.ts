import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDueTime, nextFor, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { withoutAbsent } from '#shared/domain/queue/reservation.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

const NOW = 1_000 * MINUTE_MS;

const waiting = (ticket: string, dueInMinutes: number, overrides: Partial<QueueEntry> = {}): QueueEntry => ({
  visitId: ticket,
  ticket,
  category: ticket.charAt(0),
  level: 1,
  arrivedAt: NOW - 10 * MINUTE_MS,
  dueAt: NOW + dueInMinutes * MINUTE_MS,
  ...overrides,
});
const desk = (...categories: string[]): Desk => ({ categories, levels: [1] });
const at = (staffId: string, institutions: string[] | null = null) => ({
  ...desk('A'),
  staffId,
  institutions,
});

describe('a client who was handed on', () => {
  it('is called by the one the client is kept for, and to others is not even passed over', () => {
    const line = [waiting('A001', -5, { reservedFor: 'janis' }), waiting('A002', 1)];
    expect(nextFor(at('janis'), line, NOW)?.entry.ticket).toBe('A001');
    expect(nextFor(at('juris'), line, NOW)).toMatchObject({
      entry: { ticket: 'A002' },
      reason: { passedOver: null },
    });
  });

  it('is called by people of the institution that answers for the matter, or of all of them', () => {
    const line = [waiting('A001', 0, { institutionId: 'vsaa' })];
    expect(nextFor(at('janis', ['vsaa', 'vzd']), line, NOW)).not.toBeNull();
    expect(nextFor(at('juris', ['vid']), line, NOW)).toBeNull();
    expect(nextFor(at('dace', null), line, NOW)).not.toBeNull();
  });

  it('does not wait for somebody who has gone home', () => {
    const entry = withoutAbsent(waiting('A001', 0, { reservedFor: 'janis' }), () => false);
    expect(nextFor(at('juris'), [entry], NOW)?.entry.ticket).toBe('A001');
  });
});

describe('the order of the queue', () => {
  it('calls the earliest due client the desk can take and says whom it passed over', () => {
    const next = nextFor(desk('A'), [waiting('A002', 5), waiting('B001', -3), waiting('A001', 2)], NOW);
    expect(next?.entry.ticket).toBe('A001');
    expect(next?.reason).toEqual({
      dueAt: NOW + 2 * MINUTE_MS,
      waitedMinutes: 10,
      passedOver: { ticket: 'B001', category: 'B' },
    });
  });

  it('says of nobody that they waited less than no time, when a clock was set back since they came', () => {
    const next = nextFor(desk('A'), [waiting('A001', 5, { arrivedAt: NOW + 59 * MINUTE_MS })], NOW);
    expect(next?.reason.waitedMinutes).toBe(0);
  });

  it('gives a client with a priority reason the earlier due time, not the first place', () => {
    const priority = waiting('A009', 5);
    expect(nextFor(desk('A'), [priority, waiting('A001', -1)], NOW)?.entry.ticket).toBe('A001');
    expect(nextFor(desk('A'), [priority, waiting('A002', 12)], NOW)?.entry.ticket).toBe('A009');
  });

  it('leaves a client of level 2 to those who can serve that level', () => {
    const forSpecialist = waiting('A001', -5, { level: 2 });
    expect(nextFor(desk('A'), [forSpecialist], NOW)).toBeNull();
    expect(nextFor({ categories: ['A'], levels: [2] }, [forSpecialist], NOW)?.entry.ticket).toBe('A001');
  });

  it('starves nobody: whoever is due first is called first among those the desk can take', () => {
    const entries = fc.array(
      fc.record({
        n: fc.integer({ min: 1, max: 999 }),
        category: fc.constantFrom('A', 'B', 'C'),
        due: fc.integer({ min: -60, max: 60 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, fc.subarray(['A', 'B', 'C'], { minLength: 1 }), (raw, categories) => {
        const line = raw.map(({ n, category, due }, index) =>
          waiting(`${category}${n}-${index}`, due, { category }),
        );
        const next = nextFor(desk(...categories), line, NOW);
        const possible = line.filter((entry) => categories.includes(entry.category)).sort(byDueTime);
        expect(next?.entry ?? null).toBe(possible[0] ?? null);
      }),
    );
  });
});
