import path from 'node:path';
import { expect, it } from 'vitest';
import { keyOf } from '#renderer/commands/keyTables.ts';
import { COMMON_ACTS, MOST_PRESSES } from './commonActs.ts';
import { keyboardPage } from './keyboardPage.ts';

const PAGE = path.join(import.meta.dirname, '../../docs/keyboard.md');

it('the ten commonest acts have a key on each host and need at most three presses', () => {
  expect(COMMON_ACTS).toHaveLength(10);
  for (const { act, presses } of COMMON_ACTS) {
    expect(presses.length, act).toBeLessThanOrEqual(MOST_PRESSES);
    for (const id of presses) {
      for (const host of ['desktop', 'browser'] as const) expect(keyOf(id, host), id).not.toBeNull();
    }
  }
});

it('docs/keyboard.md has both key tables as they are; otherwise run: npx vitest run tests/docs -u', async () => {
  await expect(await keyboardPage()).toMatchFileSnapshot(PAGE);
});
