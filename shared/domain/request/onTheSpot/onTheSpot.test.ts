import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { aRouting } from '#tests/factories/requestWork.ts';
import { after, factsOf, HAND_OVER, refusal, RESULT, verdict } from '#tests/factories/requestLife.ts';

const execute: RequestCommand = { kind: 'executeHere', delegatedBy: 'pmlp', content: ' Rīgas iela 1 ' };

describe('executed on the spot (INT-04)', () => {
  it('has its result at once, in whose name is kept, and is handed over as any other', () => {
    const state = after(execute, HAND_OVER);
    expect(state).toMatchObject({
      status: 'handedOver',
      result: { outcome: 'positive', kind: 'document', content: 'Rīgas iela 1' },
      executedHere: { delegatedBy: 'pmlp', staffId: 'anna', counter: '3. lodziņš' },
    });
  });

  it('only where the owner has left it to the centre, with what was done (LVL-12)', () => {
    const state = after();
    expect(refusal(state, { ...execute, delegatedBy: null })).toBe('request.notDelegated');
    expect(refusal(state, { ...execute, content: ' ' })).toBe('request.executionNeedsText');
    expect(refusal(after(RESULT), execute)).toBe('request.alreadyDecided');
    expect(refusal(after(execute), RESULT)).toBe('request.resultAlreadyReturned');
  });

  it('is nobody’s to work on any more, and has a paper of its own', () => {
    const state = after(aRouting(), execute);
    expect(state.work?.turns.at(-1)?.ending).toBe('ended');
    const paper = { kind: 'issueConfirmation', language: 'lv', paper: { version: 1 } } as const;
    expect(refusal(after(), paper)).toBe('request.stillOpen');
    expect(refusal(state, paper)).toBeNull();
  });

  it('contradicts what the owner decided, or another counter executed, meanwhile', () => {
    expect(verdict(after(), execute, after())).toBeNull();
    expect(verdict(after(), execute, after(RESULT))).toBe('request.alreadyDecided');
    expect(verdict(after(), execute, after(execute, HAND_OVER))).toBe('request.alreadyHandedOver');
    const [event] = factsOf(after(), execute);
    expect(event?.type).toBe('request.executedHere');
    expect(JSON.stringify(event?.payload)).not.toContain('Rīgas');
  });
});
