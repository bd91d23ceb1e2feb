import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { decidePayment, type PaymentCommand } from '#shared/domain/payment/decide.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import { paidCentsOf } from '#shared/domain/payment/standing.ts';
import { localDate } from '#shared/lib/time.ts';
import { findEvent } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { paymentsOfDay } from '#db/repositories/payments.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { getTask } from '#electron/features/task/task.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { CLERK, openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const FEE = 427;
const take = {
  kind: 'take',
  amountCents: FEE,
  way: 'cash',
  receiptNumber: '117',
  isReceiptUsed: false,
} as const satisfies PaymentCommand;

let central: Central;
let centre: Centre;
let first: SyncOffice;
let second: SyncOffice;
let requestId: string;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  first = openSyncOffice({ url: central.url() });
  second = openSyncOffice({ url: central.url() });
  await first.sync();
  await second.sync();
  requestId = registerRequest(first, registerClient(first));
  await first.sync();
  await second.sync();
});
afterEach(async () => {
  await first.discard();
  await second.discard();
});

describe('fees on two devices of one centre (INT-15)', () => {
  it('taken on one stand on the other, with what was given back', async () => {
    change(first, take);
    await first.sync();
    await second.sync();
    const takingId = feeOn(second)?.takings[0]?.takingId ?? '';
    change(second, { kind: 'refund', takingId, amountCents: 27, reason: 'wrongAmount', words: 'Kļūda' });
    await second.sync();
    await first.sync();
    expect(paidCentsOf(feeOn(first))).toBe(400);
    expect(feeOn(first)?.takings[0]?.refunds[0]?.words).toBe('Kļūda');
    expect(openTasks(first.db)).toEqual([]);
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('taken twice without a network: both count on both, and a person is asked to settle it', async () => {
    cut(true);
    change(first, take);
    change(second, { ...take, way: 'card', receiptNumber: '5' });
    cut(false);
    await first.sync();
    await second.sync();
    await first.sync();
    for (const office of [first, second]) {
      expect(paidCentsOf(feeOn(office))).toBe(2 * FEE);
      const [task, ...others] = openTasks(office.db).map(({ state }) => state);
      expect(others).toEqual([]);
      expect(task).toMatchObject({ reason: 'payment.takenTwice', aggregate: 'payment' });
      // Whichever arrived second asks, and names the other one.
      const sides = [task?.eventId, task?.againstEventId].map((id) => findEvent(office.db, id ?? '')?.event);
      expect(sides.map((event) => event?.payload['receiptNumber']).sort()).toEqual(['117', '5']);
    }
    // The person who settles it sees both, each with its receipt.
    const [{ id: taskId } = { id: '' }] = openTasks(first.db);
    const { mine, theirs, serviceId } = await getTask(first, { taskId }, { kind: 'anyone' });
    expect(serviceId).toBe(SERVICE);
    for (const { values } of [mine, theirs]) {
      expect(values.map(({ field }) => field)).toEqual(['amountCents', 'way', 'receiptNumber']);
      expect(values.map(({ differs }) => differs)).toEqual([false, true, true]);
    }
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('taken in parts on both, together not above the fee: nothing to settle', async () => {
    cut(true);
    change(first, { ...take, amountCents: 200 });
    change(second, { ...take, amountCents: 227 });
    cut(false);
    await first.sync();
    await second.sync();
    await first.sync();
    expect(paidCentsOf(feeOn(first))).toBe(FEE);
    expect(openTasks(first.db)).toEqual([]);
  });

  it('taken here and exempt there: a person is asked', async () => {
    cut(true);
    change(first, { kind: 'exempt', ground: 'disability', words: '' });
    change(second, take);
    cut(false);
    await first.sync();
    await second.sync();
    await first.sync();
    expect(openTasks(first.db).map(({ state }) => state.reason)).toEqual(['payment.takenThoughExempt']);
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('undone before it was sent: nothing to settle, and the list of the day is empty', async () => {
    cut(true);
    change(first, take);
    const [taking] = feeOn(first)?.takings ?? [];
    const event = findEvent(first.db, taking?.takingId ?? '')?.event;
    if (!event) throw new Error('it was taken');
    change(first, { kind: 'undo', event });
    change(second, take);
    cut(false);
    await first.sync();
    await second.sync();
    await first.sync();
    expect(openTasks(first.db)).toEqual([]);
    expect(paidCentsOf(feeOn(first))).toBe(FEE);
    expect(paymentsOfDay(first.db, localDate(first.time.now()))).toHaveLength(1);
  });

  it('are the same after the tables are made anew', () => {
    change(first, take);
    const [before, day] = [feeOn(first), localDate(first.time.now())];
    rebuild(first.db);
    expect(feeOn(first)).toEqual(before);
    expect(paymentsOfDay(first.db, day)).toEqual([before]);
  });
});

function feeOn(office: SyncOffice) {
  return loadState(office.db, 'payment', paymentIdOf(requestId));
}

function change(office: SyncOffice, command: PaymentCommand): void {
  office.command((work) => {
    const { clientId = '', centreId = '' } = work.load('request', requestId) ?? {};
    const subject = { requestId, clientId, feeCents: FEE, isCalledOff: false, centreId };
    work.decide('payment', paymentIdOf(requestId), (state) =>
      decidePayment(state, command, subject, { now: work.now, actor: CLERK }),
    );
  });
}

function cut(isCut: boolean): void {
  first.link.cut(isCut);
  second.link.cut(isCut);
}
