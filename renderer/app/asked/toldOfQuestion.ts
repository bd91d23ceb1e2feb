import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { toldWords } from '#renderer/app/keeping/keepingWords.ts';
import { lastNotice, noticeWords } from '#renderer/app/notice/noticeWords.ts';
import type { QuestionData } from './askedWords.ts';

/** By message, and by whoever called or wrote: the last of each. */
export function toldOfQuestion(
  { notices }: Pick<OutputOf<'request.get'>, 'notices'>,
  question: QuestionData,
  now: EpochMs,
  t: TFunction,
): readonly (string | null)[] {
  return [noticeWords(lastNotice(notices, question.questionId), now, t), toldWords(question, t)];
}
