import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What a manager answers to an improvement that somebody proposes (SYS-08). */
export const PROPOSAL_ANSWERS = ['planned', 'done', 'declined'] as const;
export type ProposalAnswerKind = (typeof PROPOSAL_ANSWERS)[number];

export const PROPOSAL_STATUSES = ['open', ...PROPOSAL_ANSWERS] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Words stand in a personal part of the proposal's own: they may name somebody. */
export type ProposalEvent =
  | NewEvent<'proposal.made', { readonly centreId: string }>
  | NewEvent<'proposal.answered', { readonly how: ProposalAnswerKind }>;

export type ProposalAnswer = {
  readonly how: ProposalAnswerKind;
  readonly at: EpochMs;
  readonly by: string;
  /** Empty when nothing was written or it has been erased. */
  readonly words: string;
};

export type ProposalState = {
  readonly centreId: string;
  readonly madeAt: EpochMs;
  readonly madeBy: string;
  /** Empty once erased. */
  readonly words: string;
  /** Done stays done, whatever another manager wrote meanwhile. */
  readonly status: ProposalStatus;
  readonly answers: readonly ProposalAnswer[];
};
