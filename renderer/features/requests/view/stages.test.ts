import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import type { RequestData } from './requestData.ts';
import { stagesOf } from './stages.ts';

const NOW = Date.parse('2026-11-12T10:00:00Z');
const t = textsIn('lv');

const REGISTERED: RequestData = {
  requestId: '01a20245-0bcb-7035-9499-6432f1dfbf23',
  registerNumber: 'SAL-26-000006-2',
  serviceId: 'vsaa-sickness-benefit',
  initiator: 'client',
  clientId: '01a20245-0b62-7602-a933-64ce6130e34c',
  clientName: 'Anna Ozoliņa',
  status: 'registered',
  sendState: 'accepted',
  registeredAt: NOW - 3_600_000,
  dueDate: '2026-11-27',
  resultAt: null,
  channel: 'paper',
  delivery: 'counter',
  fee: { standing: 'free', feeCents: 0, paidCents: 0, dueCents: 0 },
  documentsSeen: [],
  answers: {},
  receipts: 1,
  ownerReference: null,
  acceptedAt: null,
  isExecutedHere: false,
  contacts: { came: 1, contacted: 0 },
  result: null,
  handover: null,
  placement: null,
  whyNotHere: null,
  tellings: [],
  sending: null,
  sendingBack: null,
  work: { turn: null, awaits: null, unread: 0, fromCentre: null, steps: [] },
  withdrawal: null,
  voiding: null,
  confirmations: 0,
  representative: null,
  clientLanguage: 'lv',
  whyNotWithdraw: null,
  whyNotVoid: null,
  whyNotCorrect: null,
  version: 1,
  waitsUntil: null,
  questions: [],
  whyNotAsk: null,
  corrections: [],
  notices: [],
  wish: null,
};
const RESULT = {
  outcome: 'positive',
  kind: 'document',
  at: NOW,
  content: '',
  reasons: '',
  nextStep: '',
} as const;

const stages = (changes: Partial<RequestData>) => stagesOf({ ...REGISTERED, ...changes }, NOW, t);
const current = (changes: Partial<RequestData>) => stages(changes).find(({ isCurrent }) => isCurrent)?.key;

describe('stages of a request', () => {
  it('stands where the first step is still to be done', () => {
    expect(current({ sendState: 'waiting' })).toBe('sent');
    expect(current({})).toBe('accepted');
    expect(current({ status: 'acceptedByOwner', acceptedAt: NOW })).toBe('result');
    expect(current({ status: 'resultReady', acceptedAt: NOW, result: RESULT })).toBe('handedOver');
  });

  it('stands nowhere once it is handed over or withdrawn', () => {
    const took = { to: 'client', at: NOW, by: 'Ilze Ozola', receivedBy: 'Anna Ozoliņa' } as const;
    const handover = { ...took, signed: 'screen', protocols: 0 } as const;
    expect(current({ status: 'handedOver', acceptedAt: NOW, result: RESULT, handover })).toBeUndefined();
    expect(current({ status: 'withdrawn' })).toBeUndefined();
    expect(current({ status: 'voided' })).toBeUndefined();
  });

  it('ends with what ended it', () => {
    const said = { at: NOW, by: null, counter: null, words: '' };
    const voided = stages({ status: 'voided', voiding: { ...said, reason: 'twice' } });
    expect(voided.at(-1)).toMatchObject({ title: 'Anulēts', note: '12:00' });
  });

  it('says where it is in the word of the outbox', () => {
    expect(stages({ sendState: 'contradicted' })[1]).toMatchObject({ note: 'pretruna', tone: 'error' });
  });

  it('has been sent once the owner answered, though a copy of the receipt still waits', () => {
    const later = { status: 'acceptedByOwner', acceptedAt: NOW, sendState: 'waiting' } as const;
    expect(stages(later)[1]).toMatchObject({ title: 'Nosūtīts', tone: 'done' });
    expect(current(later)).toBe('result');
  });

  it("names the owner's reference", () => {
    const [, , accepted] = stages({ status: 'acceptedByOwner', acceptedAt: NOW, ownerReference: 'VSAA-12' });
    expect(accepted?.note).toBe('VSAA-12 · 12:00');
  });

  it('says in words that the promise is late', () => {
    const late = stages({ status: 'acceptedByOwner', acceptedAt: NOW, dueDate: '2026-11-10' })[3];
    expect(late).toMatchObject({ tone: 'error', note: 'līdz 10.11.2026 · kavē 2 dienas', isCurrent: true });
  });

  it('does not say accepted before the owner has', () => {
    expect(stages({})[2]?.title).toBe('Pieņemšana iestādē');
  });

  it('calls a refusal a refusal', () => {
    expect(stages({ status: 'resultReady', result: { ...RESULT, outcome: 'refusal' } })[3]?.title).toBe(
      'Atteikums',
    );
  });
});
