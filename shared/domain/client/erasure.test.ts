import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import {
  decideAskErasure,
  decideWithdrawErasure,
  erasureDueDate,
  isErasureAsked,
} from '#shared/domain/client/erasure.ts';
import { decideClient, evolveClient } from '#shared/domain/client/rules.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { clientRegistered, someClientData } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const ASK = { askedOn: '2026-11-20', ground: 'notNeeded', today: '2026-11-24' } as const;

let count = 0;
const stored = (event: NewEvent): FoldableEvent => ({
  id: `e${(count += 1)}` as EventId,
  at: count,
  actor: { kind: 'system', name: 'test' },
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});
const asked = (askedOn: string): NewEvent => ({
  type: 'client.erasureAsked',
  version: 1,
  payload: { askedOn, ground: 'notNeeded' },
});
const other = (type: string, payload = {}): NewEvent => ({ type, version: 1, payload });
const after = (...events: readonly NewEvent[]): ClientState | null =>
  [clientRegistered(CLIENT), ...events].map(stored).reduce(evolveClient, null as ClientState | null);
const isAsked = (state: ClientState | null) => state !== null && isErasureAsked(state);

describe('the wish of a client to be erased', () => {
  it('is recorded once, with the day it came, and nothing personal in it', () => {
    const decision = decideAskErasure(after(), ASK);
    expect(decision).toMatchObject({ ok: true, value: [{ payload: { askedOn: '2026-11-20' } }] });
    expect(JSON.stringify(decision)).not.toContain(someClientData.familyName);
    expect(decideAskErasure(after(asked('2026-11-20')), ASK)).toMatchObject({
      error: { rule: 'client.erasureAsked' },
    });
    expect(decideAskErasure(after(), { ...ASK, askedOn: '2026-11-25' })).toMatchObject({
      error: { rule: 'client.erasureAskedLater' },
    });
    expect(decideAskErasure(null, ASK)).toMatchObject({ error: { rule: 'client.unknown' } });
  });

  it('must be answered within a month', () => {
    expect(erasureDueDate('2026-01-31')).toBe('2026-02-28');
  });

  it('written down at two counters is one, and the first day counts', () => {
    expect(after(asked('2026-11-20'), asked('2026-11-23'))?.erasure?.asked?.on).toBe('2026-11-20');
  });

  it('can be taken back and made again until it is fulfilled', () => {
    const taken = after(asked('2026-11-20'), other('client.erasureWithdrawn'));
    expect(isAsked(taken)).toBe(false);
    expect(decideWithdrawErasure(taken)).toMatchObject({ error: { rule: 'client.erasureNotAsked' } });
    expect(decideAskErasure(taken, ASK).ok).toBe(true);
    const again = after(asked('2026-11-20'), other('client.erasureWithdrawn'), asked('2026-11-23'));
    expect(isAsked(again)).toBe(true);
    const gone = after(asked('2026-11-20'), other('client.erased'));
    expect(decideWithdrawErasure(gone)).toMatchObject({ error: { rule: 'client.erasureNotAsked' } });
  });

  it('adds up what went before the rest', () => {
    const kept = (erased: object) => other('client.erasureKept', { kept: [], erased });
    expect(
      after(asked('2026-11-20'), kept({ visit: 2 }), kept({ visit: 1, feedback: 1 }))?.erasure,
    ).toMatchObject({ erased: { visit: 3, feedback: 1 } });
  });

  it('is no case where only the term of the client was over', () => {
    expect(after(other('client.erased', { byRule: true }))?.erasure).toBeUndefined();
    expect(
      after(asked('2026-11-20'), other('client.erased', { byRule: true }))?.erasure?.erasedAt,
    ).not.toBeNull();
    expect(after(other('client.erased'))?.erasure).toMatchObject({ asked: null });
  });

  it('fulfilled, leaves a card that nobody fills again', () => {
    const state = evolveClient(after(asked('2026-11-20')), stored(other('client.erased')));
    const emptied = state && { ...state, data: null };
    const data = { ...someClientData, phone: '+371 20000000' };
    const command = { clientId: CLIENT, data, codeReadBack: true, basedOn: state?.version ?? '' };
    expect(decideClient(emptied, { kind: 'correct', ...command })).toMatchObject({
      error: { rule: 'client.unknown' },
    });
  });
});
