import i18next from 'i18next';
import type { ApiError } from '#shared/api/errors.ts';

/** What happened, that nothing is lost, what to do. A rule without words of its own gets those of a refusal. */
export function errorText(error: ApiError): string {
  // Any literal key has the type of a text; that it exists is asked in the next line.
  const ruleKey = `errors.rule.${error.rule}` as 'errors.refused';
  const key = error.rule && i18next.exists(ruleKey) ? ruleKey : (`errors.${error.code}` as const);
  return i18next.t(key, {
    seconds: Math.ceil((error.retryAfterMs ?? 0) / 1000),
    reference: error.reference ?? '—',
  });
}
