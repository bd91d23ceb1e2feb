import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/setup/project.mjs';

const FEATURES = inProject('renderer/features');
const CLASS_ALONE = /^\.[a-z][\w-]*$/;

/** All styles are one file in the browser: a class of one screen must not be that of another. */
it('no two features give looks to the same class', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of fs.readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue;
    const [feature = ''] = file.split(path.sep);
    for (const name of classesIn(fs.readFileSync(path.join(FEATURES, file), 'utf8')))
      owners.set(name, (owners.get(name) ?? new Set()).add(feature));
  }
  const shared = [...owners].filter(([, features]) => features.size > 1);
  expect(owners.size).toBeGreaterThan(100);
  expect(shared.map(([name, features]) => `${name}: ${[...features].join(', ')}`)).toEqual([]);
});

function classesIn(css: string): readonly string[] {
  const selectors = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g);
  return [...selectors]
    .flatMap(([, list = '']) => list.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => CLASS_ALONE.test(selector));
}
