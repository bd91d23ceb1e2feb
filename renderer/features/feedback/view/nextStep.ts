import type { Feedback } from '../rows.ts';

/** What level 3 does next; the rules of the office decide it, the screen only follows. */
export type NextStep = 'examine' | 'decide' | 'answer' | 'forward' | 'inform' | 'close' | 'nothing';

export function nextStep({ status, missing }: Pick<Feedback, 'status' | 'missing'>): NextStep {
  if (status === 'closed') return 'nothing';
  if (status === 'forwarded') return 'inform';
  switch (missing) {
    case 'feedback.ownerDecides':
      return 'forward';
    case 'feedback.causeMissing':
      return 'examine';
    case 'feedback.responsibleMissing':
    case 'feedback.decisionMissing':
      return 'decide';
    case 'feedback.answerMissing':
      return 'answer';
    default:
      return 'close';
  }
}
