import type { Draft } from '../types.ts';

/** What was entered in the draft, without what the office says about it: so it is saved and registered. */
export function enteredIn({ startedAt: _started, savedAt: _saved, card: _card, ...entered }: Draft) {
  return entered;
}
