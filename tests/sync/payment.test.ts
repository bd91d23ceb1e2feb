import { beforeEach, describe, expect, it } from 'vitest';
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
import { registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const FEE = 427;
const take = {
  kind: 'take',
  amountCents: FEE,
  way: 'cash',
  receiptNumber: '117',
  isReceiptUsed: false,
} as const satisfies PaymentCommand;

const devices = twoDevices();
let requestId: string;

beforeEach(async () => {
  requestId = registerRequest(devices.first, registerClient(devices.first));
  await devices.first.sync();
  await devices.second.sync();
});

describe('fees on two devices of one centre (INT-15)', () => {
  it('taken on one stand on the other, with what was given back', async () => {
    change(devices.first, take);
    await devices.first.sync();
    await devices.second.sync();
    const takingId = feeOn(devices.second)?.takings[0]?.takingId ?? '';
    change(devices.second, {
      kind: 'refund',
      takingId,
      amountCents: 27,
      reason: 'wrongAmount',
      words: 'Kļūda',
    });
    await devices.second.sync();
    await devices.first.sync();
    expect(paidCentsOf(feeOn(devices.first))).toBe(400);
    expect(feeOn(devices.first)?.takings[0]?.refunds[0]?.words).toBe('Kļūda');
    expect(openTasks(devices.first.db)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('taken twice without a network: both count on both, and a person is asked to settle it', async () => {
    devices.part();
    change(devices.first, take);
    change(devices.second, { ...take, way: 'card', receiptNumber: '5' });
    await devices.meet();
    for (const office of [devices.first, devices.second]) {
      expect(paidCentsOf(feeOn(office))).toBe(2 * FEE);
      const [task, ...others] = openTasks(office.db).map(({ state }) => state);
      expect(others).toEqual([]);
      expect(task).toMatchObject({ reason: 'payment.takenTwice', aggregate: 'payment' });
      // Whichever arrived second asks, and names the other one.
      const sides = [task?.eventId, task?.againstEventId].map((id) => findEvent(office.db, id ?? '')?.event);
      expect(sides.map((event) => event?.payload['receiptNumber']).sort()).toEqual(['117', '5']);
    }
    // The person who settles it sees both, each with its receipt.
    const [{ id: taskId } = { id: '' }] = openTasks(devices.first.db);
    const { mine, theirs, serviceId } = await getTask(devices.first, { taskId }, { kind: 'anyone' });
    expect(serviceId).toBe(SERVICE);
    for (const { values } of [mine, theirs]) {
      expect(values.map(({ field }) => field)).toEqual(['amountCents', 'way', 'receiptNumber']);
      expect(values.map(({ differs }) => differs)).toEqual([false, true, true]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('taken in parts on both, together not above the fee: nothing to settle', async () => {
    devices.part();
    change(devices.first, { ...take, amountCents: 200 });
    change(devices.second, { ...take, amountCents: 227 });
    await devices.meet();
    expect(paidCentsOf(feeOn(devices.first))).toBe(FEE);
    expect(openTasks(devices.first.db)).toEqual([]);
  });

  it('taken here and exempt there: a person is asked', async () => {
    devices.part();
    change(devices.first, { kind: 'exempt', ground: 'disability', words: '' });
    change(devices.second, take);
    await devices.meet();
    expect(openTasks(devices.first.db).map(({ state }) => state.reason)).toEqual([
      'payment.takenThoughExempt',
    ]);
    expect(await devices.faults()).toEqual([]);
  });

  it('undone before it was sent: nothing to settle, and the list of the day is empty', async () => {
    devices.part();
    change(devices.first, take);
    const [taking] = feeOn(devices.first)?.takings ?? [];
    const event = findEvent(devices.first.db, taking?.takingId ?? '')?.event;
    if (!event) throw new Error('it was taken');
    change(devices.first, { kind: 'undo', event });
    change(devices.second, take);
    await devices.meet();
    expect(openTasks(devices.first.db)).toEqual([]);
    expect(paidCentsOf(feeOn(devices.first))).toBe(FEE);
    expect(paymentsOfDay(devices.first.db, localDate(devices.first.time.now()))).toHaveLength(1);
  });

  it('are the same after the tables are made anew', () => {
    change(devices.first, take);
    const [before, day] = [feeOn(devices.first), localDate(devices.first.time.now())];
    rebuild(devices.first.db);
    expect(feeOn(devices.first)).toEqual(before);
    expect(paymentsOfDay(devices.first.db, day)).toEqual([before]);
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
