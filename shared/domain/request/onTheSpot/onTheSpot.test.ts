import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';
import { aRouting } from '#tests/factories/requestWork.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const AT = Date.UTC(2026, 10, 24, 8);
const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: '3. lodziņš' } as const;

let facts = 0;
const stored = (event: NewEvent): FoldableEvent => ({
  id: `e${(facts += 1)}` as EventId,
  at: AT,
  actor,
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

const execute: RequestCommand = { kind: 'executeHere', delegatedBy: 'pmlp', content: ' Rīgas iela 1 ' };
const handOver: RequestCommand = {
  kind: 'handOver',
  to: 'client',
  visitId: null,
  receivedBy: 'Alma Ūdre',
  signature: null,
};
const result: RequestCommand = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Lēmums',
  reasons: '',
  nextStep: '',
};

const decide = (state: RequestState, command: RequestCommand) =>
  decideRequest(state, command, { now: AT, actor });

function after(...commands: RequestCommand[]): RequestState {
  let state = evolveRequest(null, stored(requestRegistered(CLIENT)));
  for (const command of commands) {
    const decision = state && decide(state, command);
    if (!decision?.ok) throw new Error(decision?.error.rule);
    for (const event of decision.value) state = evolveRequest(state, stored(event));
  }
  if (!state) throw new Error('nothing was registered');
  return state;
}

function refusal(state: RequestState, command: RequestCommand): string | null {
  const decision = decide(state, command);
  return decision.ok ? null : decision.error.rule;
}

describe('executed on the spot (INT-04)', () => {
  it('has its result at once, in whose name is kept, and is handed over as any other', () => {
    const state = after(execute, handOver);
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
    expect(refusal(after(result), execute)).toBe('request.alreadyDecided');
    expect(refusal(after(execute), result)).toBe('request.resultAlreadyReturned');
  });

  it('is nobody’s to work on any more, and has a paper of its own', () => {
    const state = after(aRouting(), execute);
    expect(state.work?.turns.at(-1)?.ending).toBe('ended');
    const paper = { kind: 'issueConfirmation', language: 'lv' } as const;
    expect(refusal(after(), paper)).toBe('request.stillOpen');
    expect(refusal(state, paper)).toBeNull();
  });

  it('contradicts what the owner decided, or another counter executed, meanwhile', () => {
    const decision = decide(after(), execute);
    const [event] = decision.ok ? decision.value : [];
    if (!event) throw new Error('it was refused');
    expect(judgeRequest(after(), stored(event))).toBeNull();
    expect(judgeRequest(after(result), stored(event))).toBe('request.alreadyDecided');
    expect(judgeRequest(after(execute, handOver), stored(event))).toBe('request.alreadyHandedOver');
    expect(JSON.stringify(event.payload)).not.toContain('Rīgas');
  });
});
