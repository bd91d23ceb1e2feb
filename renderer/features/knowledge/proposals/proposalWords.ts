import type { OutputOf } from '#shared/api/contract.ts';
import type { ProposalStatus } from '#shared/domain/proposal/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Tone } from '#renderer/ui/tone.ts';

export type Proposal = OutputOf<'proposal.list'>['proposals'][number];

export const PROPOSAL_TEXTS = {
  open: 'knowledge.proposal.status.open',
  planned: 'knowledge.proposal.status.planned',
  done: 'knowledge.proposal.status.done',
  declined: 'knowledge.proposal.status.declined',
} as const satisfies Record<ProposalStatus, TextKey>;

export const PROPOSAL_TONES = {
  open: 'warn',
  planned: 'accent',
  done: 'done',
  declined: 'neutral',
} as const satisfies Record<ProposalStatus, Tone>;
