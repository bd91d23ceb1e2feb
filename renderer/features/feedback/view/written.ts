import { create } from 'zustand';
import type { AnswerWay, Cause, Responsible, SuggestionDecision } from '#shared/domain/feedback/types.ts';

/** What was begun and not yet recorded about one piece of feedback. */
export type Written = {
  readonly cause: Cause | null;
  readonly finding: string;
  readonly action: string;
  readonly responsible: Responsible | null;
  readonly decision: SuggestionDecision | null;
  readonly reasons: string;
  readonly answer: string;
  readonly answerBy: Exclude<AnswerWay, 'none'> | null;
};

const NOTHING: Written = {
  cause: null,
  finding: '',
  action: '',
  responsible: null,
  decision: null,
  reasons: '',
  answer: '',
  answerBy: null,
};

/** Kept while other screens are open: going back to the register loses nothing. */
const useStore = create<{ readonly of: Readonly<Record<string, Written>> }>()(() => ({ of: {} }));

export function useWritten(feedbackId: string): readonly [Written, (change: Partial<Written>) => void] {
  const written = useStore((state) => state.of[feedbackId]) ?? NOTHING;
  const change = (part: Partial<Written>) =>
    useStore.setState(({ of }) => ({
      of: { ...of, [feedbackId]: { ...(of[feedbackId] ?? NOTHING), ...part } },
    }));
  return [written, change];
}
