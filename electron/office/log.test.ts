import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '#electron/office/log.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';

it('a log of years is two files, and its last lines are there', () => {
  const folder = temporaryFolder();
  const log = createLog(folder, 2_000);
  for (let n = 0; n < 200; n += 1) log.info('slow procedure', { n });
  log.close();
  expect(fs.readdirSync(folder).toSorted()).toEqual(['office.log', 'office.log.old']);
  const texts = ['office.log.old', 'office.log'].map((name) =>
    fs.readFileSync(path.join(folder, name), 'utf8'),
  );
  for (const text of texts) expect(text.length).toBeLessThan(2_200);
  const lines = texts.join('').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { n: number }).n)).toEqual(
    Array.from({ length: lines.length }, (_, index) => 200 - lines.length + index),
  );
});
