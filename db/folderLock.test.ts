import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from '#db/folderLock.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';

describe('the lock of a data folder', () => {
  it('is held by one at a time and leaves nothing to read behind', () => {
    const folder = temporaryFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    unlock();
    lockFolder(folder)();
    for (const name of fs.readdirSync(folder)) expect(fs.statSync(`${folder}/${name}`).size).toBe(0);
  });

  it('ends with a process that is killed', async () => {
    const folder = temporaryFolder();
    const collecting = ['--expose-gc', '--input-type=module'];
    const holder = spawn(process.execPath, [...collecting, '--eval', HOLDER, folder]);
    await once(holder.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(folder)();
  });
});

const HOLDER = `
  import { lockFolder } from '${new URL('./folderLock.ts', import.meta.url).href}';
  lockFolder(process.argv[1]);
  // Whoever drops the way to unlock still holds the lock.
  await new Promise((resolve) => setImmediate(resolve));
  gc();
  await new Promise((resolve) => setImmediate(resolve));
  console.log('held');
  setInterval(() => {}, 1000);
`;
