import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { RequestData } from './requestData.ts';

/** The answers as that version had them: 1 as registered, the last as they are now. */
export function answersOf(
  { answers, corrections, version: newest }: Pick<RequestData, 'answers' | 'corrections' | 'version'>,
  version: number,
): Answers {
  const later = corrections.slice(version - 1, newest - 1).toReversed();
  return later.reduce<Answers>((after, { changes }) => {
    const before = { ...after };
    for (const { field, was } of changes) {
      if (was === null) delete before[field];
      else before[field] = was;
    }
    return before;
  }, answers);
}
