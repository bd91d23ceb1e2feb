import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { writeMeta } from '#db/meta.ts';
import { createCheckpoints } from '#electron/office/checkpoints.ts';
import { createLog } from '#electron/office/log.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';

it('copies what was committed into the file between commands, long before one has to wait for it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'centre.db');
  const db = openDatabase(file, TEST_KEY);
  const log = createLog(folder);
  const afterCommand = createCheckpoints(db, log);
  const before = fs.readFileSync(file);
  const commands = async (count: number): Promise<boolean> => {
    for (let command = 0; command < count; command += 1) {
      writeMeta(db, 'test', command);
      afterCommand();
    }
    await nextTurn();
    return fs.readFileSync(file).equals(before);
  };
  expect(await commands(39)).toBe(true);
  expect(await commands(1)).toBe(false);
  db.close();
  // One that comes after the end does nothing.
  for (let command = 0; command < 40; command += 1) afterCommand();
  await nextTurn();
  log.close();
});
