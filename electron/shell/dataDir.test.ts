import { describe, expect, it } from 'vitest';
import { defaultDataDir } from './dataDir.ts';

const person = { home: '/home/anna', isRoot: false, env: {} };

describe('the default data folder', () => {
  it("is the system's usual place", () => {
    expect(defaultDataDir({ ...person, platform: 'linux' })).toBe('/home/anna/.local/share/lodzins');
    expect(defaultDataDir({ ...person, platform: 'darwin' })).toBe(
      '/home/anna/Library/Application Support/Lodzins',
    );
    expect(
      defaultDataDir({
        ...person,
        platform: 'win32',
        env: { LOCALAPPDATA: 'C:\\Users\\Anna\\AppData\\Local' },
      }),
    ).toBe('C:\\Users\\Anna\\AppData\\Local\\Lodzins');
  });

  it('follows the desktop convention where one is set', () => {
    expect(defaultDataDir({ ...person, platform: 'linux', env: { XDG_DATA_HOME: '/data/anna' } })).toBe(
      '/data/anna/lodzins',
    );
  });

  it("is never in root's home, which the database user cannot reach", () => {
    expect(defaultDataDir({ ...person, platform: 'linux', home: '/root', isRoot: true })).toBe(
      '/var/lib/lodzins',
    );
  });
});
