import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_FOLDER } from '#backoffice/storage/cluster/binaries.ts';
import { defaultDataDir } from '#electron/shell/dataDir.ts';
import { BACKOFFICE_FOLDER, isDemo } from './demoFolder.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-start-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

describe('a start without --demo or --empty', () => {
  it('makes a demo of an empty folder, and of one that does not exist', () => {
    expect(isDemo({ firstRun: null, dataDir })).toBe(true);
    expect(isDemo({ firstRun: null, dataDir: path.join(dataDir, 'new') })).toBe(true);
  });

  it('finds its folder empty although a back-office of root has put a PostgreSQL beside it', () => {
    const folder = defaultDataDir({ platform: 'linux', home: '/root', isRoot: true, env: {} });
    expect(path.relative(folder, SHARED_FOLDER)).toMatch(/^\.\./);
  });

  it('keeps a demo a demo', () => {
    fs.mkdirSync(path.join(dataDir, BACKOFFICE_FOLDER));
    expect(isDemo({ firstRun: null, dataDir })).toBe(true);
  });

  it('never joins a real centre to a demo back-office', () => {
    fs.writeFileSync(path.join(dataDir, 'lodzins.db'), '');
    expect(isDemo({ firstRun: null, dataDir })).toBe(false);
  });
});

describe('a start with --demo or --empty', () => {
  it('does as it is told', () => {
    expect(isDemo({ firstRun: 'empty', dataDir })).toBe(false);
    fs.writeFileSync(path.join(dataDir, 'lodzins.db'), '');
    expect(isDemo({ firstRun: 'demo', dataDir })).toBe(true);
  });
});
