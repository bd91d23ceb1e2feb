import type { Answer } from '#shared/domain/request/afterwards/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

/** What is answered now; null where nothing is, and once erased. */
export function answerIn({ answers }: Pick<RequestState, 'answers'>, field: string): Answer {
  return (answers[field] as Answer | undefined) ?? null;
}

/** A box that was never ticked and one whose tick was taken out again say the same. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return (one || null) === (other || null);
}
