import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHeld, freeFrom } from '#shared/domain/retention/kept.ts';
import { RETENTION_TERMS } from '#shared/domain/retention/terms.ts';
import { whatKeeps, type HeldMatter } from '#shared/domain/retention/whatKeeps.ts';
import { REQUEST_STATUSES, type RequestState } from '#shared/domain/request/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';
import { after, HAND_OVER, MORNING, RESULT } from '#tests/factories/requestLife.ts';

const TODAY = localDate(MORNING);
const DAY_MS = 86_400_000;

const request = (state: RequestState, lastAt = MORNING): HeldMatter => ({
  kind: 'request',
  id: 'r',
  lastAt,
  state,
  payment: null,
});
const feedback = (status: 'open' | 'forwarded' | 'answered' | 'closed', lastAt = MORNING): HeldMatter =>
  ({ kind: 'feedback', id: 'f', lastAt, state: { status } }) as HeldMatter;
const delegation = (state: object, lastAt = MORNING): HeldMatter =>
  ({
    kind: 'delegation',
    id: 'd',
    lastAt,
    state: { validTo: TODAY, revocation: null, endedAt: null, acts: [], ...state },
  }) as HeldMatter;

const reasons = (held: readonly HeldMatter[], today = TODAY) =>
  whatKeeps(held, today).map(({ reason }) => reason);

describe('what stands against erasing a client', () => {
  it('is a request that is open, has a result nobody fetched, or is closed and in its term', () => {
    const free = { feeCents: 0 };
    expect(reasons([request({ ...after(), ...free })])).toEqual(['requestOpen']);
    expect(reasons([request({ ...after(RESULT), ...free })])).toEqual(['resultWaits']);
    expect(reasons([request({ ...after(RESULT, HAND_OVER), ...free })])).toEqual(['requestTerm']);
    expect(reasons([request({ ...after(), ...free, status: 'voided' })])).toEqual([]);
  });

  it('is a fee that is not paid, unless the request was called off', () => {
    expect(reasons([request({ ...after(), feeCents: 500 })])).toContain('feeUnpaid');
    expect(reasons([request({ ...after(), feeCents: 500, status: 'withdrawn' })])).toEqual(['requestTerm']);
  });

  it('is feedback without an answer, a delegation in force or with an act on its way, a visit that is not over', () => {
    expect(reasons([feedback('open'), feedback('forwarded')])).toEqual(['feedbackOpen', 'feedbackOpen']);
    expect(reasons([feedback('answered')])).toEqual(['feedbackTerm']);
    expect(whatKeeps([delegation({})], TODAY)).toEqual([
      { reason: 'delegationRuns', about: 'd', until: addDays(TODAY, 1) },
    ]);
    const waiting = { endedAt: 1, acts: [{ sending: { kind: 'waiting', problem: null } }] };
    expect(whatKeeps([delegation(waiting)], TODAY)).toEqual([
      { reason: 'delegationRuns', about: 'd', until: null },
    ]);
    expect(reasons([delegation({ endedAt: 1 })])).toEqual(['delegationTerm']);
    const visit = { kind: 'visit', id: 'v', lastAt: MORNING };
    expect(reasons([{ ...visit, state: { status: 'inService' } } as HeldMatter])).toEqual(['visitOpen']);
    expect(reasons([{ ...visit, state: { status: 'finished' } } as HeldMatter])).toEqual([]);
  });

  it('is never shorter than the term of a closed request, and never longer', () => {
    const { months } = RETENTION_TERMS.request;
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_STATUSES),
        fc.integer({ min: 0, max: 2000 }),
        (status, daysAgo) => {
          const lastAt = MORNING - daysAgo * DAY_MS;
          const kept = whatKeeps([request({ ...after(), feeCents: 0, status }, lastAt)], TODAY);
          const isInTerm = addCalendarMonths(localDate(lastAt), months) > TODAY;
          const isOpen = ['registered', 'acceptedByOwner', 'resultReady'].includes(status);
          expect(kept.length > 0).toBe(isOpen || (isInTerm && status !== 'voided'));
        },
      ),
    );
  });

  it('says from which day on nothing does, where anybody can say', () => {
    const later = { reason: 'requestTerm', about: 'r', until: '2028-01-02' } as const;
    const sooner = { reason: 'feedbackTerm', about: 'f', until: '2027-05-05' } as const;
    expect(freeFrom([sooner, later])).toBe('2028-01-02');
    expect(freeFrom([later, { reason: 'requestOpen', about: 'q', until: null }])).toBeNull();
  });

  it('is counted by its kind', () => {
    expect(countHeld([feedback('open'), feedback('closed'), request(after())])).toEqual({
      feedback: 2,
      request: 1,
    });
  });
});
