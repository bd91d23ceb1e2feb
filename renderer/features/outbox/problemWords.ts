import type { TextKey } from '#shared/i18n/textKey.ts';

/** Why the last try did not get through, in a sentence; an unknown code is told as no answer. */
const PROBLEM_KEYS: Readonly<Record<string, TextKey>> = {
  refused: 'outbox.problem.refused',
  broken: 'outbox.problem.broken',
  timeout: 'outbox.problem.timeout',
  server: 'outbox.problem.server',
  garbage: 'outbox.problem.garbage',
  notEnrolled: 'outbox.problem.notEnrolled',
  codeRefused: 'outbox.problem.codeRefused',
  rejected: 'outbox.problem.rejected',
  cloned: 'outbox.problem.cloned',
  chainBroken: 'outbox.problem.chainBroken',
  storage: 'outbox.problem.storage',
  cut: 'outbox.problem.cut',
};

export function problemKey(code: string): TextKey {
  return PROBLEM_KEYS[code] ?? 'outbox.problem.timeout';
}
