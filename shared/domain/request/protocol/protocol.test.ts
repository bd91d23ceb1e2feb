import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { howSigned } from '#shared/domain/request/protocol/howSigned.ts';
import { protocolPrints } from '#shared/domain/request/protocol/rules.ts';
import type { Receiving } from '#shared/domain/request/protocol/types.ts';
import type { PaperVersion } from '#shared/papers/paper.ts';
import {
  after,
  ANNA,
  CLIENT,
  folded,
  HAND_OVER,
  refusal,
  RESULT,
  stored,
} from '#tests/factories/requestLife.ts';

const VISIT = '22222222-2222-4222-8222-222222222222';
const byClient: Receiving = { to: 'client', visitId: VISIT };
const byOther: Receiving = { to: 'representative', visitId: VISIT };
const wording = (number: number): PaperVersion => ({
  version: 1,
  wording: { number, revision: `r${number}` },
});
const print = (preparing: Receiving | null, number = 1) =>
  ({ kind: 'issueProtocol', preparing, language: 'lv', paper: wording(number) }) as const;
const handOver: RequestCommand = { ...HAND_OVER, ...byClient };

describe('the protocol of a handover (HND-02)', () => {
  it('is printed to be signed before the act, and afterwards as a copy in the words that were signed', () => {
    const state = after(RESULT, print(byClient), handOver, print(null, 2));
    expect(protocolPrints(state, byClient)).toMatchObject({ copies: 2, paper: wording(1) });
  });

  it('of another receiver, or of another day, is no copy of a sheet that nobody signed', () => {
    const state = after(RESULT, print(byClient), print({ ...byClient, visitId: CLIENT }), print(byOther));
    expect(state.protocols?.map(({ copies }) => copies)).toEqual([1, 1, 1]);
    expect(protocolPrints(state, { to: 'representative', visitId: null }).copies).toBe(0);
  });

  it('needs a result that lies here, or a handover that has been', () => {
    expect(refusal(after(), print(byClient))).toBe('request.noResult');
    expect(refusal(after(RESULT), print(null))).toBe('request.notHandedOver');
    expect(refusal(after(RESULT, handOver), print(byClient))).toBe('request.alreadyHandedOver');
    const send = { kind: 'sendResult', how: 'post', tracking: '' } as const;
    expect(refusal(after(RESULT, send), print(null))).toBe('request.notHandedOver');
  });
});

describe('what a handover rested on', () => {
  it('is kept with it by kinds and ids', () => {
    const identity = { document: 'passport', method: 'reader' } as const;
    const state = after(RESULT, { ...handOver, ...byOther, identity, representationId: CLIENT });
    expect(state.handover).toMatchObject({
      ...byOther,
      identity,
      representationId: CLIENT,
      receivedBy: 'Alma Ūdre',
    });
  });

  it('and how it was confirmed is told from the signature, and not guessed once that is erased', () => {
    const signed = (signature: string | null) => after(RESULT, { ...handOver, signature }).handover;
    expect(howSigned(signed(null) ?? {})).toBe('paper');
    expect(howSigned(signed('M 1,1 L 2,2') ?? {})).toBe('screen');
    const erased = {
      type: 'request.handedOver',
      version: 1,
      payload: { ...byClient, clientId: CLIENT },
    } as const;
    expect(howSigned(folded(after(RESULT), [stored(erased, ANNA)]).handover ?? {})).toBeNull();
  });

  it('stands when, where and by whom it was, also where a person settled later that it was so', () => {
    const done = { at: ANNA.now - 60_000, staffId: 'ilze', counter: '1. lodziņš' };
    const { kind: _, ...handover } = HAND_OVER;
    const state = after(RESULT, HAND_OVER, { kind: 'replaceHandover', ...handover, done });
    expect(state.handover).toMatchObject(done);
  });

  it('is unknown of handovers written by earlier versions, which read as before', () => {
    const personal = [{ subjectId: CLIENT, data: { receivedBy: 'Alma Ūdre', signature: null } }];
    const payload = { to: 'client', visitId: VISIT, clientId: CLIENT } as const;
    const old = { type: 'request.handedOver', version: 1, payload, personal } as const;
    expect(folded(after(RESULT), [stored(old, ANNA)]).handover).toEqual({
      to: 'client',
      visitId: VISIT,
      counter: '3. lodziņš',
      staffId: 'anna',
      at: ANNA.now,
      receivedBy: 'Alma Ūdre',
      signature: null,
    });
  });
});
