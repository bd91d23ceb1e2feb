import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import type { ProposalAnswerKind, ProposalEvent, ProposalState } from '#shared/domain/proposal/types.ts';

export type ProposalCommand =
  | {
      readonly kind: 'make';
      readonly proposalId: string;
      readonly centreId: string;
      readonly words: string;
    }
  | {
      readonly kind: 'answer';
      readonly proposalId: string;
      readonly how: ProposalAnswerKind;
      readonly words: string;
    };

export type ProposalRule =
  | 'proposal.unknown'
  | 'proposal.exists'
  | 'proposal.noWords'
  | 'proposal.personalCode'
  | 'proposal.done'
  | 'proposal.erased';

export function decideProposal(
  state: ProposalState | null,
  command: ProposalCommand,
): Decision<ProposalEvent, ProposalRule> {
  const { proposalId } = command;
  const words = command.words.trim();
  const personal = words === '' ? {} : { personal: [{ subjectId: proposalId, data: { words } }] };
  // Colleagues read it, and no client needs to be named for it.
  if (holdsPersonalCode(words)) return refused('proposal.personalCode');
  if (command.kind === 'make') {
    if (state) return refused('proposal.exists');
    if (words === '') return refused('proposal.noWords');
    return happened({
      type: 'proposal.made',
      version: 1,
      payload: { centreId: command.centreId },
      ...personal,
    });
  }
  if (!state) return refused('proposal.unknown');
  if (state.status === 'done') return refused('proposal.done');
  // What was erased at its term takes in no more words: they would be lost on the way.
  if (state.words === '' && words !== '') return refused('proposal.erased');
  // Whoever took the trouble is told why not.
  if (command.how === 'declined' && words === '' && state.words !== '') return refused('proposal.noWords');
  return happened({ type: 'proposal.answered', version: 1, payload: { how: command.how }, ...personal });
}

export function evolveProposal(state: ProposalState | null, event: FoldableEvent): ProposalState | null {
  const known = event as unknown as ProposalEvent;
  const { at, actor } = event;
  const by = actor.kind === 'staff' ? actor.staffId : actor.name;
  const words = wordsOf(event);
  switch (known.type) {
    case 'proposal.made': {
      const { centreId } = known.payload;
      return { centreId, madeAt: at, madeBy: by, words, status: 'open', answers: [] };
    }
    case 'proposal.answered': {
      if (!state) return state;
      const { how } = known.payload;
      const status = state.status === 'done' ? state.status : how;
      return { ...state, status, answers: [...state.answers, { how, at, by, words }] };
    }
    default:
      return state;
  }
}

function wordsOf(event: FoldableEvent): string {
  const said = event.personal.map(({ subjectId }) => personalOf(event, subjectId)?.['words']);
  return said.find((words) => typeof words === 'string') ?? '';
}
