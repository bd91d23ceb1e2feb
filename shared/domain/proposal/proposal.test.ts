import { describe, expect, it } from 'vitest';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { decideProposal, evolveProposal, type ProposalCommand } from '#shared/domain/proposal/rules.ts';
import type { ProposalState } from '#shared/domain/proposal/types.ts';

const MAKE = {
  kind: 'make',
  proposalId: 'p',
  centreId: 'centre',
  words: 'Printeri pārvietot tuvāk 2. lodziņam.\nTagad katrs apliecinājums ir pastaiga.',
} as const;
const PLANNED = { kind: 'answer', proposalId: 'p', how: 'planned', words: 'Janvārī' } as const;
const DONE = { ...PLANNED, how: 'done', words: '' } as const;
const DECLINED = { ...PLANNED, how: 'declined', words: 'Tur nav vietas' } as const;
const rule = (state: ProposalState | null, command: ProposalCommand): string | null => {
  const decision = decideProposal(state, command);
  return decision.ok ? null : decision.error.rule;
};

describe('an improvement somebody proposes (SYS-08)', () => {
  it('keeps its words where they can be erased, and names nobody by code', () => {
    const decision = decideProposal(null, MAKE);
    expect(JSON.stringify(decision.ok && decision.value[0]?.payload)).toBe('{"centreId":"centre"}');
    expect(after(MAKE)).toMatchObject({ status: 'open', madeBy: 'anna', madeAt: 1, words: MAKE.words });
    expect(rule(null, { ...MAKE, words: ' ' })).toBe('proposal.noWords');
    expect(rule(null, { ...MAKE, words: 'Klients 161175-19997 prasa' })).toBe('proposal.personalCode');
    expect(rule(after(MAKE), MAKE)).toBe('proposal.exists');
  });

  it('is answered: planned, done, or no and why; a no can become a plan', () => {
    expect(rule(null, PLANNED)).toBe('proposal.unknown');
    expect(rule(after(MAKE), { ...DECLINED, words: '' })).toBe('proposal.noWords');
    expect(after(MAKE, DECLINED, PLANNED)).toMatchObject({
      status: 'planned',
      answers: [{ how: 'declined', words: DECLINED.words, by: 'anna' }, { how: 'planned' }],
    });
    expect(after(MAKE, PLANNED, DONE)?.status).toBe('done');
    expect(rule(after(MAKE, DONE), PLANNED)).toBe('proposal.done');
  });

  it('stays done when the answer of another device comes after, and both can be read', () => {
    const late = eventOf('proposal.answered', { how: 'declined' }, 'Nē');
    expect(evolveProposal(after(MAKE, DONE), late)).toMatchObject({
      status: 'done',
      answers: [{ how: 'done' }, { how: 'declined' }],
    });
  });

  it('whose words were erased can be ended, and takes in no words', () => {
    const erased = { ...after(MAKE), words: '' } as ProposalState;
    expect(rule(erased, PLANNED)).toBe('proposal.erased');
    expect(rule(erased, DONE)).toBeNull();
    expect(rule(erased, { ...DECLINED, words: '' })).toBeNull();
  });
});

function after(...commands: readonly ProposalCommand[]): ProposalState | null {
  return commands.reduce<ProposalState | null>((state, command) => {
    const decision = decideProposal(state, command);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload }) => evolveProposal(folded, eventOf(type, payload, command.words)),
      state,
    );
  }, null);
}

function eventOf(type: string, payload: object, words: string): FoldableEvent {
  return {
    type,
    payload,
    at: 1,
    actor: { kind: 'staff', staffId: 'anna', counter: null },
    personal: [{ subjectId: 'p', hash: '', ...(words === '' ? {} : { data: { words } }) }],
  } as unknown as FoldableEvent;
}
