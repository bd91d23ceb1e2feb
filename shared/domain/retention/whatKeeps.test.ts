import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHeld, freeFrom } from '#shared/domain/retention/kept.ts';
import { longestTerms, TERM_KINDS, USUAL_TERMS, type Terms } from '#shared/domain/retention/terms.ts';
import { isPastTerm, whatKeeps, type HeldMatter } from '#shared/domain/retention/whatKeeps.ts';
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
  }) as unknown as HeldMatter;

const reasons = (held: readonly HeldMatter[], today = TODAY) =>
  whatKeeps(held, today, USUAL_TERMS).map(({ reason }) => reason);

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
    expect(whatKeeps([delegation({})], TODAY, USUAL_TERMS)).toEqual([
      { reason: 'delegationRuns', about: 'd', until: addDays(TODAY, 1) },
    ]);
    const waiting = { endedAt: 1, acts: [{ sending: { kind: 'waiting', problem: null } }] };
    expect(whatKeeps([delegation(waiting)], TODAY, USUAL_TERMS)).toEqual([
      { reason: 'delegationRuns', about: 'd', until: null },
    ]);
    expect(reasons([delegation({ endedAt: 1 })])).toEqual(['delegationTerm']);
    const visit = (status: string): HeldMatter =>
      ({ kind: 'visit', id: 'v', lastAt: MORNING, state: { status } }) as unknown as HeldMatter;
    expect(reasons([visit('inService')])).toEqual(['visitOpen']);
    expect(reasons([visit('finished')])).toEqual([]);
  });

  it('is never shorter than the term of a closed request, and never longer', () => {
    const months = USUAL_TERMS.request;
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_STATUSES),
        fc.integer({ min: 0, max: 2000 }),
        (status, daysAgo) => {
          const lastAt = MORNING - daysAgo * DAY_MS;
          const kept = whatKeeps([request({ ...after(), feeCents: 0, status }, lastAt)], TODAY, USUAL_TERMS);
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

describe('what goes by rule', () => {
  it('is never in its term, never open, and always what is past it', () => {
    const terms = fc.record(
      Object.fromEntries(TERM_KINDS.map((kind) => [kind, fc.integer({ min: 1, max: 120 })])),
    ) as fc.Arbitrary<Terms>;
    const daysAgo = fc.integer({ min: 0, max: 4000 });
    const matters = daysAgo.chain((days) => {
      const lastAt = MORNING - days * DAY_MS;
      return fc.constantFrom(
        ...REQUEST_STATUSES.map((status) => request({ ...after(), feeCents: 0, status }, lastAt)),
        request({ ...after(), feeCents: 500, status: 'handedOver' }, lastAt),
        ...(['open', 'forwarded', 'answered', 'closed'] as const).map((status) => feedback(status, lastAt)),
        delegation({}, lastAt),
        delegation({ endedAt: 1 }, lastAt),
      );
    });
    fc.assert(
      fc.property(matters, terms, (matter, theirs) => {
        const isOpen =
          whatKeeps([matter], '2999-01-01', theirs).length > 0 ||
          reasons([matter]).includes('delegationRuns');
        const isOver = addCalendarMonths(localDate(matter.lastAt), theirs[matter.kind]) <= TODAY;
        expect(isPastTerm(matter, TODAY, theirs)).toBe(!isOpen && isOver);
      }),
    );
  });

  it('known to several centres, goes when the longest of their terms is over', () => {
    const short = { ...USUAL_TERMS, feedback: 12 };
    const long = { ...USUAL_TERMS, feedback: 60, visit: 1 };
    expect(longestTerms([short, long])).toEqual({ ...USUAL_TERMS, feedback: 60 });
    expect(longestTerms([])).toEqual(USUAL_TERMS);
  });
});
