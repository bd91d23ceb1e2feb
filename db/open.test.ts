import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { LATEST_VERSION, MIGRATIONS, migrate } from '#db/migrations/migrate.ts';
import { openConnection, openDatabase, WrongKeyError } from '#db/open.ts';
import { clientRegistered } from '#tests/factories/events.ts';
import { aDevice, aRecording, record, TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';

describe('opening the encrypted database', () => {
  it('sets every safeguard again on a file that was closed and reopened', () => {
    const file = path.join(temporaryFolder(), 'lodzins.db');
    openDatabase(file, TEST_KEY).close();
    const db = openDatabase(file, TEST_KEY);
    const setting = (name: string): unknown => db.pragma(name, { simple: true });
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(2);
    expect(setting('temp_store')).toBe(2);
    expect(setting('secure_delete')).toBe(1);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('cache_size')).toBeLessThanOrEqual(-65_536);
    expect(db.prepare(`SELECT v FROM client_search_config WHERE k = 'secure-delete'`).pluck().get()).toBe(1);
  });

  it('refuses another key and leaves the file as it was', () => {
    const file = path.join(temporaryFolder(), 'lodzins.db');
    openDatabase(file, TEST_KEY).close();
    const before = fs.readFileSync(file);
    expect(() => openDatabase(file, Buffer.alloc(32, 8))).toThrow(WrongKeyError);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a database of a newer program and changes nothing in it', () => {
    const file = path.join(temporaryFolder(), 'lodzins.db');
    const newer = openDatabase(file, TEST_KEY);
    newer.pragma(`user_version=${LATEST_VERSION + 1}`);
    newer.close();
    expect(() => openDatabase(file, TEST_KEY)).toThrow(DatabaseFromFutureError);
    const again = openConnection(file, TEST_KEY);
    expect(again.pragma('user_version', { simple: true })).toBe(LATEST_VERSION + 1);
  });

  it('writes no readable name to the file, its log or a temporary file', () => {
    const folder = temporaryFolder();
    const db = openDatabase(path.join(folder, 'lodzins.db'), TEST_KEY);
    record(
      db,
      aRecording(aDevice()),
      'client',
      CLIENT,
      clientRegistered(CLIENT, { familyName: 'Zvirbulēns' }),
    );
    db.prepare('SELECT * FROM events ORDER BY payload DESC').all();
    for (const name of fs.readdirSync(folder)) {
      const content = fs.readFileSync(path.join(folder, name));
      expect(content.includes('Zvirbul'), name).toBe(false);
      expect(content.includes('SQLite format'), name).toBe(false);
    }
  });
});

describe('migrations', () => {
  it.each([0, ...MIGRATIONS.slice(0, -1).map(({ version }) => version)])(
    'bring a file of version %i up to date and may be run again',
    (version) => {
      const db = openConnection(path.join(temporaryFolder(), 'lodzins.db'), TEST_KEY);
      migrate(db, version);
      expect(db.pragma('user_version', { simple: true })).toBe(version);
      migrate(db);
      migrate(db);
      expect(db.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
      const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
      expect(tables).toEqual(expect.arrayContaining(['events', 'visits', 'requests', 'clients', 'drafts']));
    },
  );
});
