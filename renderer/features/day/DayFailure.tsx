import { errorText } from '#renderer/app/errorText.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useDayFailures } from './dayFailures.ts';

/** One fault of the office meets every part of the page: one message, not one for each. */
export function DayFailure() {
  const [error] = Object.values(useDayFailures(({ failures }) => failures));
  return error ? <Notice tone="error">{errorText(error)}</Notice> : null;
}
