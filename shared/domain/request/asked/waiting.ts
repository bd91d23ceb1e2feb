import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { Question } from '#shared/domain/request/asked/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';

type Asked = Pick<RequestState, 'status' | 'questions' | 'attachments'>;

/** Questions that the client still has to answer, the most urgent first; none once the owner has decided. */
export function openQuestions({ status, questions = [] }: Asked): readonly Question[] {
  if (whyClosed({ status })) return [];
  return questions
    .filter(({ answers, withdrawnAt }) => answers.length === 0 && withdrawnAt === null)
    .toSorted((one, other) => one.answerBy.localeCompare(other.answerBy));
}

/** Until when the request waits for its client; null while it does not. */
export function waitsUntil(request: Asked): LocalDate | null {
  return openQuestions(request)[0]?.answerBy ?? null;
}

/** What was attached since the question was asked, and no other answer holds. */
export function attachedSince({ questions = [], attachments = [] }: Asked, question: Question): string[] {
  const elsewhere = questions.flatMap(({ answers }) => answers.flatMap((answer) => answer.attachments));
  const known = new Set([...question.attachedBefore, ...elsewhere]);
  return attachments.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}
