import { describe, expect, it } from 'vitest';
import { KEY_TABLES, keyLabel, keyOf, PRIMARY_KEY } from './keyTables.ts';

/** What browsers do not hand to the page, or people would miss there. */
const RESERVED_IN_BROWSERS = [
  ...['n', 't', 'w', 'q', 'r', 'l', 'f', 'd', 'h', 'j', 'o', 'u'].map((letter) => `Control+${letter}`),
  ...['n', 't', 'w', 'p', 'i', 'j', 'c', 'r', 'Tab'].map((letter) => `Control+Shift+${letter}`),
  'Control+Tab',
  'Control+F4',
  'Control+F5',
  'F1',
  'F5',
  'F11',
  'F12',
];

const scopeOf = (id: string) => id.slice(0, id.indexOf('.'));

describe.each(['desktop', 'browser'] as const)('keys on the %s', (host) => {
  const table = Object.entries(KEY_TABLES[host]);
  const scopes = [...new Set(table.map(([id]) => scopeOf(id)))];

  it.each(scopes)('no two commands of %s and of the app share a key', (scope) => {
    const keys = table.filter(([id]) => [scope, 'app'].includes(scopeOf(id))).map(([, key]) => key);
    keys.push(PRIMARY_KEY);
    expect(keys.length).toBe(new Set(keys).size);
  });

  it('uses no Alt: AltGr types Latvian letters', () => {
    expect(table.filter(([, key]) => /\bAlt/.test(key))).toEqual([]);
  });

  it('uses nothing but function keys, Control and single characters', () => {
    const odd = table.filter(
      ([, key]) => !/^(((Shift|Control)\+)?F\d{1,2}|Control\+[\w.,;/[\]\\]|\d|Shift\+\?|Escape)$/.test(key),
    );
    expect(odd).toEqual([]);
  });
});

describe('browser keys', () => {
  it('has none of the keys a browser keeps for itself', () => {
    const reserved = RESERVED_IN_BROWSERS.map((key) => key.toLowerCase());
    const taken = Object.entries(KEY_TABLES.browser).filter(([, key]) =>
      reserved.includes(key.toLowerCase()),
    );
    expect(taken).toEqual([]);
  });

  it('binds the same commands as the desktop', () => {
    expect(Object.keys(KEY_TABLES.browser)).toEqual(Object.keys(KEY_TABLES.desktop));
  });
});

describe('key of a command', () => {
  it('gives every primary act the same key', () => {
    expect(keyOf('day.primary', 'browser')).toBe('Control+Enter');
    expect(keyOf('day.openCounter', 'browser')).toBeNull();
  });

  it('is written as people read it', () => {
    expect(['Control+Enter', 'Control+k', 'Shift+?', 'Escape', 'Shift+F2', '1'].map(keyLabel)).toEqual([
      'Ctrl+Enter',
      'Ctrl+K',
      '?',
      'Esc',
      'Shift+F2',
      '1',
    ]);
  });
});
