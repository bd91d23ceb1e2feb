import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import { formatRegisterNumber, isRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const context = { now: 0, actor: { kind: 'system', name: 'test' } } as const;

const stored = (event: NewEvent): FoldableEvent => ({
  id: 'e' as EventId,
  at: 1,
  actor: context.actor,
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

function after(...commands: RequestCommand[]): RequestState | null {
  let state = evolveRequest(null, stored(requestRegistered(CLIENT)));
  for (const command of commands) {
    const decision = decideRequest(state, command, context);
    if (!decision.ok) throw new Error(decision.error.rule);
    for (const event of decision.value) state = evolveRequest(state, stored(event));
  }
  return state;
}

const ruleOf = (state: RequestState | null, command: RequestCommand): string | null => {
  const decision = decideRequest(state, command, context);
  return decision.ok ? null : decision.error.rule;
};

const positive: RequestCommand = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Lēmums',
  reasons: '',
  nextStep: '',
};
const handOver: RequestCommand = {
  kind: 'handOver',
  to: 'client',
  visitId: null,
  receivedBy: 'Jānis',
  signature: null,
};

const withdraw: RequestCommand = { kind: 'withdraw', how: 'phone', asker: 'client', words: '' };

describe('a request', () => {
  it('goes from registration to handover', () => {
    const state = after({ kind: 'accept', ownerReference: 'VSAA-1' }, positive, handOver);
    expect(state).toMatchObject({
      status: 'handedOver',
      ownerReference: 'VSAA-1',
      handover: { receivedBy: 'Jānis' },
    });
  });

  it('is refused by its owner only with reasons and a next step (INT-14)', () => {
    const bare: RequestCommand = { ...positive, outcome: 'refusal' };
    expect(ruleOf(after(), bare)).toBe('request.refusalNeedsReasons');
    expect(ruleOf(after(), { ...bare, reasons: 'Nav B lapas', nextStep: 'Vērsties pie ārsta' })).toBeNull();
  });

  it('has nothing to hand over before the result, and only once', () => {
    expect(ruleOf(after(), handOver)).toBe('request.noResult');
    expect(ruleOf(after(positive, handOver), handOver)).toBe('request.alreadyHandedOver');
  });

  it('counts its receipts, so that a repeat can say COPY', () => {
    const receipt: RequestCommand = { kind: 'issueReceipt', language: 'lv', paper: { version: 1 } };
    expect(after(receipt, receipt)?.receipts).toBe(2);
  });

  it('is contradicted by a second handover and by a handover of what was withdrawn', () => {
    const decision = decideRequest(after(positive), handOver, context);
    if (!decision.ok || !decision.value[0]) throw new Error('the handover was possible');
    const late = stored(decision.value[0]);
    expect(judgeRequest(after(positive), late)).toBeNull();
    expect(judgeRequest(after(positive, handOver), late)).toBe('request.alreadyHandedOver');
    expect(judgeRequest(after(withdraw), late)).toBe('request.alreadyWithdrawn');
  });
});

describe('a register number', () => {
  const serials = fc.tuple(
    fc.constantFrom('SAL', 'ADZ', 'OGR'),
    fc.integer({ min: 2020, max: 2099 }),
    fc.integer({ min: 1, max: 999_999 }),
  );

  it('reads as centre, year, six digits and a check character', () => {
    expect(formatRegisterNumber('SAL', 2026, 4217)).toMatch(/^SAL-26-004217-[0-9A-Z]$/);
  });

  it('is recognised in lower case and with spaces', () => {
    const number = formatRegisterNumber('SAL', 2026, 4217);
    expect(isRegisterNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
  });

  const withDigit = (number: string, at: number, digit: string): string =>
    number.slice(0, at) + digit + number.slice(at + 1);

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(
        serials,
        fc.integer({ min: 7, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (parts, at, shift) => {
          const number = formatRegisterNumber(...parts);
          const wrong = String((Number(number.charAt(at)) + shift) % 10);
          expect(isRegisterNumber(withDigit(number, at, wrong))).toBe(false);
        },
      ),
    );
  });

  it('shows nearly every swap of neighbouring digits', () => {
    let swaps = 0;
    let shown = 0;
    for (let serial = 1; serial < 20_000; serial += 1) {
      const number = formatRegisterNumber('SAL', 2026, serial);
      for (let at = 7; at < 12; at += 1) {
        if (number.charAt(at) === number.charAt(at + 1)) continue;
        const swapped = withDigit(withDigit(number, at, number.charAt(at + 1)), at + 1, number.charAt(at));
        swaps += 1;
        if (!isRegisterNumber(swapped)) shown += 1;
      }
    }
    expect(shown / swaps).toBeGreaterThan(0.98);
  });
});
