import { expect, it } from 'vitest';
import { erasePerson } from '#db/journal/erase.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

it('gives back what was written, and reads what it has not seen', () => {
  const state = { status: 'serving', steps: [{ at: 1 }] };
  expect(stateOf(textOf(state))).toBe(state);
  expect(stateOf('{"status":"waiting","steps":[]}')).toEqual({ status: 'waiting', steps: [] });
});

it('tells states apart that differ in a letter, and forgets the oldest', () => {
  for (let number = 0; number < 2500; number += 1) textOf({ number });
  expect(stateOf('{"number":0}')).toEqual({ number: 0 });
  expect(stateOf('{"number":2499}')).toEqual({ number: 2499 });
});

it('keeps nothing of before an erasure', () => {
  const state = { name: 'Alma' };
  const text = textOf(state);
  erasePerson(temporaryDatabase(), 'somebody');
  expect(stateOf(text)).not.toBe(state);
});
