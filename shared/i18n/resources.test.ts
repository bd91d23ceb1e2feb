import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '#shared/api/errors.ts';
import { CLIENT_AREAS, TEXTS } from '#shared/i18n/resources.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLURALS: Readonly<Record<string, readonly string[]>> = {
  lv: ['zero', 'one', 'other'],
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
};
const PLURAL_ENDING = /_(zero|one|two|few|many|other)$/;
/** Read by a key that is put together at run time: see renderer/app/errorText.ts. */
const KEYS_BUILT_AT_RUN_TIME = [/^errors\./];

const base = flatten(TEXTS.lv);
const languages = Object.entries(TEXTS).filter(([language]) => language !== 'lv');

describe('languages', () => {
  it.each(languages)('%s has the same keys as Latvian', (language, texts) => {
    const expected = language === 'en' ? base : pick(base, CLIENT_AREAS);
    expect(stems(flatten(texts))).toEqual(stems(expected));
  });

  it.each(Object.keys(TEXTS))(
    '%s has every key once: of two the first would be lost without a word',
    (language) => {
      const folder = join(ROOT, 'shared/i18n/locales', language);
      const lost = readdirSync(folder).filter((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [...text.matchAll(/"[^"\\]+": "/g)].length !== flatten(JSON.parse(text) as object).size;
      });
      expect(lost).toEqual([]);
    },
  );

  it.each(Object.entries(TEXTS))('%s has no empty text', (_language, texts) => {
    const empty = [...flatten(texts)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(languages)('%s uses the placeholders of the Latvian text', (_language, texts) => {
    const differing = [...flatten(texts)].filter(([key, text]) => {
      const original = base.get(key) ?? base.get(key.replace(PLURAL_ENDING, '_other'));
      return original !== undefined && placeholders(text) !== placeholders(original);
    });
    expect(differing).toEqual([]);
  });

  it.each(Object.entries(TEXTS))('%s has every plural form of its language', (language, texts) => {
    const flat = flatten(texts);
    const plural = new Set([...flat.keys()].filter((key) => PLURAL_ENDING.test(key)).map(stem));
    const missing = [...plural].flatMap((key) =>
      (PLURALS[language] ?? []).map((form) => `${key}_${form}`).filter((full) => !flat.has(full)),
    );
    expect(missing).toEqual([]);
  });
});

describe('Russian and Ukrainian, for clients only', () => {
  const QUOTING = ['kiosk.unlinked.text', 'display.closedText', 'clientScreen.unlinked.text'];

  it.each(QUOTING)('%s names the button as it stands on the staff’s screen', (key) => {
    const button = /„(.+)”/.exec(base.get(key) ?? '')?.[1] ?? '';
    expect([...base.values()]).toContain(button);
    for (const texts of [TEXTS.ru, TEXTS.uk]) expect(flatten(texts).get(key)).toContain(`«${button}»`);
  });

  it('write one apostrophe and ask to sign, not to subscribe', () => {
    const texts = [TEXTS.ru, TEXTS.uk].flatMap((each) => [...flatten(each).values()]);
    expect(texts.filter((text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
    expect(texts.filter((text) => /подпишитесь|підпишіться/i.test(text))).toEqual([]);
  });
});

describe('keys', () => {
  const known = stems(base);
  const used = keysInSources();

  it('each key that a source names exists', () => {
    const missing = [...used.named].filter((key) => !known.includes(key));
    expect(missing).toEqual([]);
  });

  it('each key is used somewhere', () => {
    const unused = known.filter(
      (key) => !used.literals.has(key) && !KEYS_BUILT_AT_RUN_TIME.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('each error has its words', () => {
    const missing = Object.keys(ERROR_STATUS).filter((code) => !base.has(`errors.${code}`));
    expect(missing).toEqual([]);
  });

  it('each rule that a decider or a use case names has its words', () => {
    const missing = namedRules().filter((rule) => !base.has(`errors.rule.${rule}`));
    expect(missing).toEqual([]);
  });
});

function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function pick(flat: Map<string, string>, areas: readonly string[]): Map<string, string> {
  return new Map([...flat].filter(([key]) => areas.some((area) => key.startsWith(`${area}.`))));
}

function stem(key: string): string {
  return key.replace(PLURAL_ENDING, '');
}

function stems(flat: Map<string, string>): string[] {
  return [...new Set([...flat.keys()].map(stem))].sort();
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{.*?\}\}/g))].sort().join(' ');
}

/** `named`: in a place that must be a key. `literals`: every quoted string that could be one. */
function keysInSources(): { named: Set<string>; literals: Set<string> } {
  const named = new Set<string>();
  const literals = new Set<string>();
  for (const folder of ['renderer', 'electron', 'shared', 'backoffice']) {
    for (const source of sourcesIn(join(ROOT, folder))) {
      const text = readFileSync(source, 'utf8');
      for (const [, key] of text.matchAll(/\bt\(\s*'([\w.]+)'/g)) named.add(key as string);
      for (const [, key] of text.matchAll(/\b\w+Key(?:=|: )'([\w.]+)'/g)) {
        if (key?.includes('.')) named.add(key);
      }
      for (const [, key] of text.matchAll(/['"`]([\w]+(?:\.\w+)+)['"`]/g)) literals.add(key as string);
    }
  }
  return { named, literals };
}

function namedRules(): string[] {
  const sources = ['shared/domain', 'electron'].flatMap((folder) => sourcesIn(join(ROOT, folder)));
  const rules = sources.flatMap((source) =>
    [...readFileSync(source, 'utf8').matchAll(/(?:refused\(\s*|\brule: )'([\w.]+)'/g)].map(
      ([, rule]) => rule as string,
    ),
  );
  return [...new Set(rules)].sort();
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
