import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import { latestDueDate, nextDueDate, standingOf } from '#shared/domain/feedback/deadline.ts';
import { decideFeedback, missingToClose, type FeedbackCommand } from '#shared/domain/feedback/decide.ts';
import { evolveFeedback, judgeFeedback } from '#shared/domain/feedback/evolve.ts';
import { quotedCode } from '#shared/lib/quotedCode.ts';
import { summarize, summarizeOpen } from '#shared/domain/feedback/summary.ts';
import { CAUSES, type FeedbackFacts, type FeedbackState } from '#shared/domain/feedback/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-01-31T10:00:00Z');
const ID = '0192f0c1-2a3b-7c4d-8e5f-0123456789ab';
const CLIENT = '11111111-1111-4111-8111-111111111111';

const FACTS: FeedbackFacts = {
  kind: 'complaint',
  subject: 'information',
  centreId: '00000000-0000-4000-8000-00000000000c',
  serviceId: null,
  sender: 'named',
  clientId: null,
  visitId: null,
  requestId: null,
  language: 'lv',
  answerBy: 'email',
};

function receive(facts: Partial<FeedbackFacts> = {}, contact = 'anna@piemers.lv'): FeedbackCommand {
  const name = (facts.sender ?? 'named') === 'named' ? 'Anna Ozola' : '';
  const words = 'Iedeva nepareizu dokumentu sarakstu.';
  return { kind: 'receive', feedbackId: ID, facts: { ...FACTS, ...facts }, words, name, contact };
}

const ANONYMOUS = { sender: 'anonymous', answerBy: 'none' } as const;
const examine: FeedbackCommand = {
  kind: 'examine',
  subjectId: ID,
  cause: 'outdatedCard',
  finding: 'Kartīte bija novecojusi.',
  action: 'Paziņots kartītes pārvaldītājam.',
};
const answer: FeedbackCommand = { kind: 'answer', subjectId: ID, by: 'email', text: 'Atvainojamies.' };
const close: FeedbackCommand = { kind: 'close' };
const forward: FeedbackCommand = { kind: 'forward', institutionId: 'vsaa', reason: 'owner' };
const decide: FeedbackCommand = {
  kind: 'decideSuggestion',
  subjectId: ID,
  decision: 'later',
  reasons: 'Nākamgad.',
};
const assign: FeedbackCommand = { kind: 'assign', to: { kind: 'staff', staffId: CLIENT } };
const extendTo = (dueDate: string): FeedbackCommand => ({
  kind: 'extend',
  subjectId: ID,
  dueDate,
  reason: 'Gaidām iestādes ziņas.',
});

/** One piece of feedback in a test; days pass between commands when told so. */
class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;

  get state(): FeedbackState | null {
    return fold<FeedbackState | null, FoldableEvent>(null, this.events, evolveFeedback);
  }

  get known(): FeedbackState {
    if (!this.state) throw new Error('nothing was received');
    return this.state;
  }

  try(command: FeedbackCommand, afterDays = 0): string | null {
    this.now += afterDays * DAY_MS;
    const actor = { kind: 'staff', staffId: 'mara' as StaffId, counter: null } as const;
    const decision = decideFeedback(this.state, command, { now: this.now, actor });
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) {
      this.events.push({
        id: `e${this.events.length}` as EventId,
        at: this.now,
        actor,
        undoOf: null,
        ...event,
        personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
      });
    }
    return null;
  }

  do(...commands: FeedbackCommand[]): this {
    for (const command of commands) expect(this.try(command), command.kind).toBeNull();
    return this;
  }
}

describe('taking feedback in (CMP-01)', () => {
  it("keeps the client's words as the client's data and nothing personal beside them", () => {
    const life = new Life().do(receive({ sender: 'client', clientId: CLIENT }));
    expect(life.events[0]?.personal).toMatchObject([
      { subjectId: CLIENT, data: { contact: 'anna@piemers.lv' } },
    ]);
    expect(JSON.stringify(life.events[0]?.payload)).not.toMatch(/Iedeva|anna@/);
  });

  it('of somebody in no register holds the data under an id of its own, so that it can be erased alone', () => {
    expect(new Life().do(receive()).events[0]?.personal[0]?.subjectId).toBe(ID);
  });

  it('without a name carries no client, no visit and no request', () => {
    expect(new Life().try(receive(ANONYMOUS, ''))).toBeNull();
    for (const link of [{ clientId: CLIENT }, { visitId: CLIENT }, { requestId: CLIENT }]) {
      expect(new Life().try(receive({ ...ANONYMOUS, ...link }, ''))).toBe('feedback.anonymousIsLinked');
    }
  });

  it('asks for what an answer needs', () => {
    expect(new Life().try(receive({}, ''))).toBe('feedback.contactMissing');
    expect(new Life().try(receive({ answerBy: 'counter' }, ''))).toBeNull();
    expect(new Life().try(receive({ sender: 'client' }))).toBe('feedback.senderMissing');
    expect(new Life().try(receive({ sender: 'anonymous' }))).toBe('feedback.anonymousHasNoAnswer');
  });

  it('is once', () => {
    expect(new Life().do(receive()).try(receive())).toBe('feedback.exists');
  });
});

describe('the term (domain 5.8)', () => {
  it('is a month from receipt, to the last day where the month has no such day', () => {
    expect(new Life().do(receive()).known.dueDate).toBe('2026-02-28');
  });

  it('is none for praise that wants no answer', () => {
    expect(new Life().do(receive({ kind: 'praise', answerBy: 'none' })).known.dueDate).toBeNull();
    expect(new Life().do(receive({ kind: 'praise' })).known.dueDate).toBe('2026-02-28');
  });

  it('is extended once it is known why, to four months from receipt and not a day more', () => {
    const life = new Life().do(receive());
    expect(life.try(extendTo('2026-02-28'))).toBe('feedback.extensionNotLater');
    expect(life.try(extendTo('2026-06-01'))).toBe('feedback.extensionTooLong');
    life.do(extendTo('2026-05-31'));
    expect(life.known).toMatchObject({ dueDate: '2026-05-31', extension: { firstDueDate: '2026-02-28' } });
    expect(life.try(extendTo('2026-06-01'))).toBe('feedback.extensionTooLong');
  });

  it('cannot be extended when it is over', () => {
    expect(new Life().do(receive()).try(extendTo('2026-03-20'), 30)).toBe('feedback.extensionTooLate');
  });

  it('never reaches beyond four months, whatever is tried', () => {
    const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(dates, fc.nat(40)), { maxLength: 8 }), (tries) => {
        const life = new Life().do(receive());
        for (const [date, days] of tries) life.try(extendTo(date.toISOString().slice(0, 10)), days);
        expect((life.known.dueDate ?? '') <= latestDueDate(localDate(NOON))).toBe(true);
      }),
    );
  });

  it('is near a week before and late a day after; nothing is late once it is answered', () => {
    const { known } = new Life().do(receive());
    expect(standingOf(known, '2026-02-20')).toEqual({ kind: 'fine', days: 8 });
    expect(standingOf(known, '2026-02-21')).toEqual({ kind: 'near', days: 7 });
    expect(standingOf(known, '2026-02-28')).toEqual({ kind: 'near', days: 0 });
    expect(standingOf(known, '2026-03-02')).toEqual({ kind: 'late', days: 2 });
    const answered = new Life().do(receive(), examine, answer).known;
    expect(standingOf(answered, '2026-03-02').kind).toBe('none');
  });

  it('still runs from receipt when praise turns out to be a complaint', () => {
    const life = new Life().do(receive({ kind: 'praise', answerBy: 'none' }));
    const facts = { kind: 'complaint', subject: 'waiting', serviceId: null } as const;
    expect(life.try({ kind: 'reclassify', facts }, 20)).toBeNull();
    expect(life.known).toMatchObject({ kind: 'complaint', dueDate: '2026-02-28' });
  });
});

describe('examining', () => {
  it('closes no complaint without its cause and corrective action (CMP-04), nor without its answer', () => {
    const life = new Life().do(receive());
    expect(life.try(close)).toBe('feedback.causeMissing');
    life.do(examine);
    expect(life.try(close)).toBe('feedback.answerMissing');
    life.do(answer, close);
    expect(life.known.status).toBe('closed');
    expect(life.try(answer)).toBe('feedback.closed');
  });

  it('closes a complaint without a name with its cause alone', () => {
    new Life().do(receive(ANONYMOUS, ''), examine, close);
  });

  it('closes no suggestion without decision and owner (CMP-05)', () => {
    const life = new Life().do(receive({ kind: 'suggestion', subject: 'premises' }));
    expect(life.try(examine)).toBe('feedback.notComplaint');
    expect(life.try(close)).toBe('feedback.responsibleMissing');
    life.do(assign);
    expect(life.try(close)).toBe('feedback.decisionMissing');
    life.do(decide, answer, close);
  });

  it('never judges a decision: such a complaint can only be passed on (CMP-02, LVL-11)', () => {
    const life = new Life().do(receive({ subject: 'decision' }));
    for (const act of [examine, answer, close]) expect(life.try(act)).toBe('feedback.ownerDecides');
    life.do(forward);
    expect(life.known).toMatchObject({ status: 'forwarded', forwarding: { informBy: '2026-02-07' } });
    expect(nextDueDate(life.known)).toBe('2026-02-07');
    for (const act of [examine, answer, close, forward])
      expect(life.try(act)).toBe('feedback.alreadyForwarded');
    life.do({ kind: 'informSender', by: 'email' });
    expect(life.known).toMatchObject({ status: 'closed', forwarding: { informedAt: NOON } });
  });

  it('of a sender nobody can reach ends with passing it on', () => {
    expect(new Life().do(receive({ ...ANONYMOUS, subject: 'decision' }, ''), forward).known.status).toBe(
      'closed',
    );
  });

  it('says what is missing in the same words as it refuses', () => {
    const life = new Life().do(receive());
    expect(missingToClose(life.known)).toBe(life.try(close));
  });
});

describe('two people who settle it apart from each other', () => {
  const event = (type: string) => ({ ...new Life().do(receive()).events[0], type }) as FoldableEvent;

  it('contradict each other when it was closed or passed on before', () => {
    const closed = new Life().do(receive(ANONYMOUS, ''), examine, close).known;
    expect(judgeFeedback(closed, event('feedback.answered'))).toBe('feedback.alreadyClosed');
    const passedOn = new Life().do(receive(), forward).known;
    expect(judgeFeedback(passedOn, event('feedback.answered'))).toBe('feedback.alreadyForwarded');
    expect(judgeFeedback(passedOn, event('feedback.noteAdded'))).toBeNull();
    expect(judgeFeedback(passedOn, event('feedback.received'))).toBe('feedback.alreadyReceived');
    expect(judgeFeedback(null, event('feedback.received'))).toBeNull();
  });
});

describe('erasing the client', () => {
  it('takes words, answer and findings away and leaves what is counted', () => {
    const life = new Life().do(receive(), examine, answer, close);
    const erased = life.events.map((event) => ({
      ...event,
      personal: event.personal.map(({ subjectId, hash }) => ({ subjectId, hash })),
    }));
    const state = fold<FeedbackState | null, FoldableEvent>(null, erased, evolveFeedback);
    expect(JSON.stringify(state)).not.toMatch(/Iedeva|Anna|anna@|Atvainojamies|novecojusi/);
    expect(state).toMatchObject({ status: 'closed', examination: { cause: 'outdatedCard' } });
  });
});

describe('what the client quotes', () => {
  it('is eight signs that cannot be confused, the same for the same id', () => {
    expect(quotedCode(ID)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(quotedCode(ID)).toBe('4D2P-F2DB');
  });

  it('differs where the random end of the id differs', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (a, b) => {
        fc.pre(a.slice(-10) !== b.slice(-10));
        expect(quotedCode(a)).not.toBe(quotedCode(b));
      }),
    );
  });
});

describe('the month (CMP-03, CMP-08)', () => {
  it('counts kinds, complaints per 1 000 services, terms kept and causes', () => {
    const late = new Life().do(receive(), examine);
    late.try(answer, 40);
    const months = [
      new Life().do(receive(), examine, answer).known,
      late.known,
      new Life().do(receive({ kind: 'suggestion' })).known,
      new Life().do(receive({ subject: 'decision' }), forward).known,
      new Life().do(receive({ kind: 'praise', answerBy: 'none' })).known,
    ];
    expect(summarize(months, 600)).toEqual({
      counts: { complaint: 3, suggestion: 1, praise: 1 },
      complaintsPerThousand: 5,
      inTime: 0.5,
      causes: [{ cause: 'outdatedCard', count: 2 }],
    });
    expect(summarize([], 0)).toMatchObject({ complaintsPerThousand: null, inTime: null });
  });

  it('says what is open today, what is near its term and what is late', () => {
    const complaint = new Life().do(receive()).known;
    const suggestion = new Life().do(receive({ kind: 'suggestion' })).known;
    const due = complaint.dueDate ?? '';
    const open = [complaint, suggestion];
    expect(summarizeOpen(open, addDays(due, -20))).toEqual({ complaints: 1, near: 0, late: 0 });
    expect(summarizeOpen(open, due)).toEqual({ complaints: 1, near: 2, late: 0 });
    expect(summarizeOpen(open, addDays(due, 1))).toEqual({ complaints: 1, near: 0, late: 2 });
  });

  it('knows every cause once', () => {
    expect(new Set(CAUSES).size).toBe(CAUSES.length);
  });
});
