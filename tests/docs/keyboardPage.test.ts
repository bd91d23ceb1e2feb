import path from 'node:path';
import { expect, it } from 'vitest';
import { keyboardPage } from './keyboardPage.ts';

const PAGE = path.join(import.meta.dirname, '../../docs/keyboard.md');

it('docs/keyboard.md has both key tables as they are; otherwise run: npx vitest run tests/docs -u', async () => {
  await expect(await keyboardPage()).toMatchFileSnapshot(PAGE);
});
