import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const RESIDENCE = 'pmlp-declare-residence';
const STREET_TRADE = 'municipality-street-trade';
const FEE = 427;

describe.each<Route>(['ipc', 'http'])('fees of requests (INT-15), over %s', (route) => {
  let office: Office;
  let anna: Person;
  let ilze: Person;
  let mara: Person;
  let visitId: string;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    mara = await signIn(office, 'Māra Kalniņa', null, route);
    visitId = await openVisit();
  });
  afterAll(() => office.close());

  async function openVisit(): Promise<string> {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const issued = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId: issued.visitId });
    await anna.call('visit.startService', { visitId: issued.visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const person = { kind: 'person', data, codeReadBack: false, visitId: issued.visitId } as const;
    await anna.call('client.register', person);
    const identity = { document: 'passport', method: 'lookedAt', validTo: '2030-01-01', numberEnd: '1234' };
    await anna.call('visit.checkIdentity', { visitId: issued.visitId, ...identity } as never);
    return issued.visitId;
  }

  async function register(serviceId = RESIDENCE): Promise<string> {
    const answers = await completeAnswers(anna, serviceId);
    const body = { draftId: newCommandId(), visitId, serviceId, channel: 'paper' } as const;
    const draft = { ...body, declined: [], documentsSeen: [], answers };
    return (await anna.call('request.register', draft)).requestId;
  }

  let receipts = 100;
  const receiptNumber = () => String((receipts += 1));
  const paying = (requestId: string, changes: object = {}) => ({
    requestId,
    fee: null,
    amountCents: FEE,
    way: 'cash' as const,
    receiptNumber: receiptNumber(),
    isSharedReceipt: false,
    ...changes,
  });

  it('is to be paid, is paid in parts and by whom, and never above the fee', async () => {
    const requestId = await register();
    expect((await anna.call('request.get', { requestId })).fee).toEqual({
      standing: 'toPay',
      feeCents: FEE,
      paidCents: 0,
      dueCents: FEE,
    });
    // The counter sees it in the visit, before the client leaves.
    const { outcomes } = await anna.call('visit.get', { visitId });
    expect(outcomes.find((outcome) => outcome.requestId === requestId)?.fee?.dueCents).toBe(FEE);
    await anna.call('payment.take', paying(requestId, { amountCents: 200 }));
    expect(await anna.refusal('payment.take', paying(requestId))).toBe('payment.exceedsFee');
    await ilze.call('payment.take', paying(requestId, { amountCents: 227, way: 'card' }));
    const payment = await anna.call('payment.get', { requestId });
    expect(payment).toMatchObject({ standing: 'paid', paidCents: FEE });
    expect(payment.takings.map(({ by, counter, way }) => [by, counter, way])).toEqual([
      ['Anna Kļaviņa', '3. lodziņš', 'cash'],
      ['Ilze Ozola', '2. lodziņš', 'card'],
    ]);
    const { rows } = await anna.call('request.list', { filter: 'all', limit: 10 });
    expect(rows.find((row) => row.requestId === requestId)?.fee.standing).toBe('paid');
  });

  it('warns of a receipt that was entered today, unless it is for both', async () => {
    const [first, second] = [await register(), await register()];
    const number = receiptNumber();
    await anna.call('payment.take', paying(first, { receiptNumber: number }));
    const again = paying(second, { receiptNumber: number });
    expect(await ilze.refusal('payment.take', again)).toBe('payment.receiptUsed');
    await ilze.call('payment.take', { ...again, isSharedReceipt: true });
    // The terminal counts its own receipts.
    await anna.call('payment.take', paying(await register(), { receiptNumber: number, way: 'card' }));
  });

  it('that another body sets is entered with where it was set', async () => {
    const requestId = await register(STREET_TRADE);
    expect((await anna.call('payment.get', { requestId })).standing).toBe('unknown');
    expect(await anna.refusal('payment.take', paying(requestId))).toBe('payment.feeUnknown');
    const fee = { cents: 1500, setBy: 'Saistošie noteikumi Nr. 12' };
    await anna.call('payment.take', paying(requestId, { fee, amountCents: 1500 }));
    expect(await anna.call('payment.get', { requestId })).toMatchObject({
      standing: 'paid',
      feeCents: 1500,
      setBy: fee.setBy,
    });
  });

  it('is given back with a reason, at most what was taken', async () => {
    const requestId = await register();
    await anna.call('payment.take', paying(requestId));
    const [taking] = (await anna.call('payment.get', { requestId })).takings;
    const back = { requestId, takingId: taking?.takingId ?? '', reason: 'takenTwice', words: '' } as const;
    expect(await ilze.refusal('payment.refund', { ...back, amountCents: FEE + 1 })).toBe(
      'payment.refundExceeds',
    );
    await ilze.call('payment.refund', { ...back, amountCents: 27 });
    const payment = await anna.call('payment.get', { requestId });
    expect(payment).toMatchObject({ standing: 'part', paidCents: 400, dueCents: 27 });
    expect(payment.takings[0]).toMatchObject({
      leftCents: 400,
      refunds: [{ amountCents: 27, reason: 'takenTwice', by: 'Ilze Ozola' }],
    });
  });

  it('may be not due, and a slip of the hand is taken back', async () => {
    const requestId = await register();
    await anna.call('payment.exempt', { requestId, ground: 'repressed', words: 'Apliecība' });
    expect(await anna.call('payment.get', { requestId })).toMatchObject({
      standing: 'exempt',
      exemption: { ground: 'repressed', words: 'Apliecība', by: 'Anna Kļaviņa' },
    });
    await anna.call('payment.undo', { requestId });
    expect((await anna.call('payment.get', { requestId })).standing).toBe('toPay');
    await anna.call('payment.exempt', { requestId, ground: 'other', words: 'Nepareizs klients' });
    await anna.call('payment.endExemption', { requestId, words: 'Pārskatīts' });
    expect((await anna.call('payment.get', { requestId })).standing).toBe('toPay');
    expect(await anna.refusal('payment.undo', { requestId: newCommandId() })).toBe('notFound');
  });

  it('is no longer due once the request is withdrawn; what was taken can be given back', async () => {
    const requestId = await register();
    const standing = async () => (await anna.call('request.get', { requestId })).fee;
    await anna.call('payment.take', paying(requestId, { amountCents: 200 }));
    const asked = { how: 'inPerson', asker: 'client', words: '' } as const;
    await anna.call('request.withdraw', { requestId, ...asked });
    expect(await standing()).toMatchObject({ standing: 'overpaid', paidCents: 200, dueCents: 0 });
    expect(await anna.refusal('payment.take', paying(requestId, { amountCents: 227 }))).toBe(
      'payment.requestCalledOff',
    );
    const [taking] = (await anna.call('payment.get', { requestId })).takings;
    const refund = { amountCents: 200, reason: 'serviceNotGiven', words: '' } as const;
    await anna.call('payment.refund', { requestId, takingId: taking?.takingId ?? '', ...refund });
    expect(await standing()).toMatchObject({ standing: 'free', dueCents: 0 });
    const { unpaid } = await mara.call('payment.day', { day: null });
    expect(unpaid.map((row) => row.requestId)).not.toContain(requestId);
  });

  it('repeated with the same command id is recorded once', async () => {
    const requestId = await register();
    const [input, commandId] = [paying(requestId, { amountCents: 100 }), newCommandId()];
    await anna.call('payment.take', input, commandId);
    await anna.call('payment.take', input, commandId);
    expect((await anna.call('payment.get', { requestId })).paidCents).toBe(100);
  });

  it('stands in the list of the day: the manager’s whole, a clerk’s own, refunds apart', async () => {
    const before = await mara.call('payment.day', { day: null });
    const ofIlze = await ilze.call('payment.day', { day: null });
    const [paid, open] = [await register(), await register()];
    await ilze.call('payment.take', paying(paid, { way: 'transfer' }));
    const [taking] = (await anna.call('payment.get', { requestId: paid })).takings;
    const { takingId } = taking ?? { takingId: '' };
    const back = { requestId: paid, takingId, amountCents: 100, reason: 'wrongAmount', words: '' } as const;
    await anna.call('payment.refund', back);
    const whole = await mara.call('payment.day', { day: null });
    expect(whole.isWhole).toBe(true);
    expect(whole.rows.slice(-2)).toMatchObject([
      { kind: 'taken', requestId: paid, by: 'Ilze Ozola', serviceId: RESIDENCE, amountCents: FEE },
      { kind: 'refunded', requestId: paid, by: 'Anna Kļaviņa', amountCents: 100 },
    ]);
    expect(whole.total).toEqual({
      takenCents: before.total.takenCents + FEE,
      refundedCents: before.total.refundedCents + 100,
      payments: before.total.payments + 1,
    });
    const transfers = whole.byWay.find(({ way }) => way === 'transfer');
    expect(transfers).toMatchObject({ takenCents: FEE, refundedCents: 100 });
    const sumOfOwners = whole.byOwner.reduce((sum, { takenCents }) => sum + takenCents, 0);
    expect(sumOfOwners).toBe(whole.total.takenCents);
    expect(whole.unpaid.map(({ requestId }) => requestId)).toContain(open);
    expect(JSON.stringify(whole)).not.toContain('Ūdre');
    const own = await ilze.call('payment.day', { day: null });
    expect(own.isWhole).toBe(false);
    expect(own.rows).toHaveLength(ofIlze.rows.length + 1);
    expect(own.unpaid.map(({ requestId }) => requestId)).not.toContain(open);
    expect((await mara.call('payment.day', { day: '2020-01-02' })).rows).toEqual([]);
  });

  it('is printed: the list without names, and the client’s receipt with how it was paid', async () => {
    const requestId = await register();
    const number = receiptNumber();
    await anna.call('payment.take', paying(requestId, { receiptNumber: number, way: 'card' }));
    const list = await mara.call('payment.dayPdf', { day: null, language: 'lv' });
    const listText = readPdf(Buffer.from(list.base64, 'base64')).text;
    expect(listText).toContain(number);
    expect(listText).not.toContain('Ūdre');
    const receipt = await anna.call('request.receiptPdf', { requestId, language: 'lv', copy: 1 });
    const receiptText = readPdf(Buffer.from(receipt.base64, 'base64')).text;
    const words = textsIn('lv');
    expect(receiptText).toContain(words('receipt.payment.paid'));
    expect(receiptText).toContain(number);
  });
});
