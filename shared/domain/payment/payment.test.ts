import { describe, expect, it } from 'vitest';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import { entriesOfDay, sumOf, sumsByWay } from '#shared/domain/payment/dayList.ts';
import { decidePayment, type PaymentCommand, type PaymentSubject } from '#shared/domain/payment/decide.ts';
import { evolvePayment, moneyContradiction } from '#shared/domain/payment/evolve.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import { feeViewOf } from '#shared/domain/payment/standing.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { NOON } from '#tests/factories/journal.ts';

const FEE = 427;
const DAY = '2026-11-24';
const subject: PaymentSubject = {
  requestId: '00000000-0000-7000-8000-000000000001',
  clientId: '00000000-0000-7000-8000-000000000002',
  feeCents: FEE,
  isCalledOff: false,
  centreId: '00000000-0000-4000-8000-00000000000c',
};
const take = {
  kind: 'take',
  amountCents: FEE,
  way: 'cash',
  receiptNumber: '117',
  isReceiptUsed: false,
} as const satisfies PaymentCommand;
const exempt: PaymentCommand = { kind: 'exempt', ground: 'disability', words: 'Apliecība' };

/** What becomes of one fee in a test. */
class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;
  subject = subject;

  constructor(changes: Partial<PaymentSubject> = {}) {
    this.subject = { ...subject, ...changes };
  }

  get state(): PaymentState | null {
    return fold<PaymentState | null, FoldableEvent>(null, this.events, evolvePayment);
  }

  get view() {
    return feeViewOf(this.subject.feeCents, this.state);
  }

  get taking(): string {
    return this.state?.takings[0]?.takingId ?? '';
  }

  /** The rule that refused, or null. */
  try(command: PaymentCommand): string | null {
    const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: '1. lodziņš' } as const;
    const decision = decidePayment(this.state, command, this.subject, { now: this.now, actor });
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) {
      const personal = (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' }));
      const id = `e${this.events.length}` as EventId;
      this.events.push({ undoOf: null, ...event, personal, id, at: this.now, actor });
    }
    return null;
  }

  do(...commands: PaymentCommand[]): this {
    for (const command of commands) expect(this.try(command), command.kind).toBeNull();
    return this;
  }

  refund(changes: Partial<Extract<PaymentCommand, { kind: 'refund' }>> = {}): PaymentCommand {
    const { taking: takingId } = this;
    return { kind: 'refund', takingId, amountCents: FEE, reason: 'wrongAmount', words: '', ...changes };
  }

  undo(): PaymentCommand {
    const event = this.events.at(-1);
    if (!event) throw new Error('nothing has happened');
    return { kind: 'undo', event };
  }

  contradiction() {
    const { state } = this;
    const event = this.events.at(-1);
    return state && event ? moneyContradiction(state, event) : null;
  }
}

describe('the fee of a request (INT-15)', () => {
  it('is paid in one go or in parts, by any way, never above it', () => {
    const life = new Life().do({ ...take, amountCents: 200 });
    expect(life.view).toEqual({ standing: 'part', feeCents: FEE, paidCents: 200, dueCents: 227 });
    expect(life.try({ ...take, amountCents: 228 })).toBe('payment.exceedsFee');
    life.do({ ...take, amountCents: 227, way: 'card' });
    expect(life.view).toMatchObject({ standing: 'paid', dueCents: 0 });
    expect(life.try({ ...take, amountCents: 1 })).toBe('payment.exceedsFee');
  });

  it('is taken only with an amount and a receipt that is not another payment’s', () => {
    const life = new Life();
    expect(life.try({ ...take, amountCents: 0 })).toBe('payment.amountMissing');
    expect(life.try({ ...take, receiptNumber: ' ' })).toBe('payment.receiptMissing');
    expect(life.try({ ...take, isReceiptUsed: true })).toBe('payment.receiptUsed');
  });

  it('is not taken where nothing is due', () => {
    expect(new Life({ feeCents: 0 }).view.standing).toBe('free');
    expect(new Life({ feeCents: 0 }).try(take)).toBe('payment.nothingToPay');
    expect(new Life({ isCalledOff: true }).try(take)).toBe('payment.requestCalledOff');
  });

  it('that another body sets is entered with where it was set, and only then taken', () => {
    const life = new Life({ feeCents: null });
    expect(life.view.standing).toBe('unknown');
    expect(life.try(take)).toBe('payment.feeUnknown');
    expect(life.try({ kind: 'setFee', feeCents: 1500, setBy: ' ' })).toBe('payment.feeSourceMissing');
    life.do({ kind: 'setFee', feeCents: 1500, setBy: 'Noteikumi Nr. 12' }, { ...take, amountCents: 1500 });
    expect(life.state?.setBy).toBe('Noteikumi Nr. 12');
    expect(life.view.standing).toBe('paid');
    expect(life.try({ kind: 'setFee', feeCents: 1000, setBy: 'Noteikumi' })).toBe('payment.feeBelowPaid');
    expect(new Life().try({ kind: 'setFee', feeCents: 1, setBy: 'x' })).toBe('payment.feeIsKnown');
  });

  it('may be not due at all, on a ground that is kept as personal data', () => {
    const life = new Life().do(exempt);
    expect(life.view).toMatchObject({ standing: 'exempt', dueCents: 0 });
    expect(life.state?.exemption).toMatchObject({ ground: 'disability', words: 'Apliecība' });
    expect(JSON.stringify(life.events[0]?.payload)).not.toContain('disability');
    expect(life.try(take)).toBe('payment.isExempt');
    const end: PaymentCommand = { kind: 'endExemption', words: 'Cits klients' };
    expect(life.try({ ...end, words: '' })).toBe('payment.wordsMissing');
    expect(life.do(end).view.standing).toBe('toPay');
    expect(life.try(end)).toBe('payment.notExempt');
    expect(new Life().do(take).try(exempt)).toBe('payment.isPaid');
    expect(new Life().try({ kind: 'exempt', ground: 'other', words: '' })).toBe('payment.wordsMissing');
  });

  it('is given back at most as it was taken, with a reason, and nothing is deleted', () => {
    const life = new Life().do(take);
    expect(life.try(life.refund({ amountCents: FEE + 1 }))).toBe('payment.refundExceeds');
    expect(life.try(life.refund({ reason: 'other' }))).toBe('payment.wordsMissing');
    expect(life.try(life.refund({ takingId: 'e99' }))).toBe('payment.takingUnknown');
    life.do(life.refund({ amountCents: 100 }));
    expect(life.view).toMatchObject({ standing: 'part', paidCents: FEE - 100 });
    expect(life.try(life.refund())).toBe('payment.refundExceeds');
    life.do(life.refund({ amountCents: FEE - 100, reason: 'serviceNotGiven', words: 'Slēgts' }));
    expect(life.view).toMatchObject({ standing: 'refunded', paidCents: 0, dueCents: 0 });
    expect(life.state?.takings).toHaveLength(1);
    expect(JSON.stringify(life.events.map(({ payload }) => payload))).not.toContain('Slēgts');
  });

  it('of a withdrawn request can still be given back', () => {
    const life = new Life().do(take);
    life.subject = { ...subject, isCalledOff: true };
    life.do(life.refund({ reason: 'serviceNotGiven' }));
    expect(life.view.standing).toBe('refunded');
  });

  it('can be taken back for ten seconds, as if nothing had been recorded', () => {
    const life = new Life().do(take);
    life.do(life.undo());
    expect(life.view.standing).toBe('toPay');
    expect(life.try(life.undo())).toBe('payment.cannotUndo');
    life.do(take);
    const late = life.undo();
    life.now += UNDO_WINDOW_MS + 1;
    expect(life.try(late)).toBe('payment.undoTooLate');
  });

  it('stands under one id on every device', () => {
    expect(paymentIdOf(subject.requestId)).toBe('00000000-0000-8000-8000-000000000001');
  });
});

describe('what two devices did apart from each other', () => {
  /** As if the other device had not known of what happened before. */
  const meanwhile = (life: Life, command: PaymentCommand): Life => {
    const other = new Life();
    other.do(command);
    for (const event of other.events) {
      life.events.push({ ...event, id: `o${life.events.length}` as EventId });
    }
    return life;
  };

  it('counts both takings, and somebody is told', () => {
    const life = meanwhile(new Life().do(take), take);
    expect(life.view).toMatchObject({ standing: 'overpaid', paidCents: 2 * FEE });
    expect(life.contradiction()).toEqual({ reason: 'payment.takenTwice', againstEventId: 'e0' });
  });

  it('is nothing to settle while together it is no more than the fee', () => {
    const part = { ...take, amountCents: 200 };
    expect(meanwhile(new Life().do(part), part).contradiction()).toBeNull();
    expect(new Life().do(take).contradiction()).toBeNull();
  });

  it('is nothing to settle when one of them was undone', () => {
    const life = meanwhile(new Life().do(take), take);
    const event = life.events.at(-1);
    life.do(life.undo());
    expect(life.state && event && moneyContradiction(life.state, event)).toBeNull();
  });

  it('shows a taking beside an exemption, whichever came first', () => {
    const reason = 'payment.takenThoughExempt';
    expect(meanwhile(new Life().do(exempt), take).contradiction()).toEqual({ reason, againstEventId: 'e0' });
    expect(meanwhile(new Life().do(take), exempt).contradiction()).toEqual({ reason, againstEventId: 'e0' });
  });

  it('shows what was given back twice', () => {
    const life = new Life().do(take);
    life.do(life.refund());
    const again = life.events.at(-1);
    if (again) life.events.push({ ...again, id: 'o' as EventId });
    expect(life.contradiction()).toEqual({ reason: 'payment.refundedTwice', againstEventId: 'e1' });
  });
});

describe('the cashier’s list of a day', () => {
  it('holds what came in and went out here that day, by way', () => {
    const life = new Life().do({ ...take, amountCents: 200 });
    life.now += 1000;
    life.do({ ...take, amountCents: 227, way: 'card', receiptNumber: '5' });
    life.now += 1000;
    life.do(life.refund({ amountCents: 50 }));
    const states = life.state ? [life.state] : [];
    const entries = entriesOfDay(states, subject.centreId, DAY);
    expect(entries.map(({ kind, amountCents, way }) => [kind, amountCents, way])).toEqual([
      ['taken', 200, 'cash'],
      ['taken', 227, 'card'],
      ['refunded', 50, 'cash'],
    ]);
    expect(sumOf(entries)).toEqual({ takenCents: 427, refundedCents: 50, payments: 2 });
    expect(sumsByWay(entries)).toEqual([
      { way: 'cash', takenCents: 200, refundedCents: 50, payments: 1 },
      { way: 'card', takenCents: 227, refundedCents: 0, payments: 1 },
      { way: 'transfer', takenCents: 0, refundedCents: 0, payments: 0 },
    ]);
    expect(entriesOfDay(states, subject.centreId, '2026-11-23')).toEqual([]);
    expect(entriesOfDay(states, 'another centre', DAY)).toEqual([]);
  });
});
