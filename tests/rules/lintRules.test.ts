import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantProject } from './plantedProject.ts';

const LINT_TIMEOUT_MS = 60_000;

const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['typescript/no-explicit-any', 'db/any.ts', 'export const value = (input: any): string => String(input);'],
  [
    'typescript/consistent-type-imports',
    'db/typeImport.ts',
    "import { Shape } from './shape.ts';\nexport const value: Shape = { kind: 'circle' };",
  ],
  [
    'typescript/switch-exhaustiveness-check',
    'db/switch.ts',
    "import type { Shape } from './shape.ts';\nexport function area(shape: Shape): number {\n  switch (shape.kind) {\n    case 'circle':\n      return 1;\n  }\n  return 0;\n}",
  ],
  [
    'typescript/no-floating-promises',
    'db/promise.ts',
    'export function forget(): void {\n  Promise.resolve();\n}',
  ],
  [
    'eslint/no-restricted-properties',
    'shared/domain/clock.ts',
    'export const now = (): number => Date.now();',
  ],
  ['syntax/no-restricted-syntax', 'shared/domain/today.ts', 'export const today = (): Date => new Date();'],
  ['eslint/no-restricted-globals', 'shared/lib/dom.ts', 'export const title = (): string => document.title;'],
  [
    'eslint/no-restricted-globals',
    'renderer/node.ts',
    'export const home = (): string | undefined => process.env.HOME;',
  ],
  [
    'syntax/no-restricted-syntax',
    'db/focused.test.ts',
    "declare const it: { only(name: string): void };\nit.only('runs alone');",
  ],
  ['typescript/TS2322', 'db/type.ts', "export const count: number = 'one';"],
  [
    'jsx-a11y/click-events-have-key-events',
    'renderer/Mouse.tsx',
    'export const Mouse = () => <div role="button" tabIndex={0} onClick={() => 1} />;',
  ],
  [
    'react-hooks/rules-of-hooks',
    'renderer/Hook.tsx',
    "import { useState } from 'react';\nexport function Hook({ on }: { readonly on: boolean }) {\n  if (on) useState(1);\n  return null;\n}",
  ],
];

const project = plantProject({
  ...Object.fromEntries(PLANTED.map(([, file, text]) => [file, `${text}\n`])),
  'db/shape.ts': "export type Shape = { readonly kind: 'circle' } | { readonly kind: 'square' };\n",
});

/** Files with the rules they break, each as `scope/name`. */
const found = new Map<string, string[]>();

beforeAll(() => {
  // Its rules are for folders beside it.
  fs.copyFileSync('.oxlintrc.json', path.join(project.root, '.oxlintrc.json'));
  fs.symlinkSync(path.resolve('node_modules'), path.join(project.root, 'node_modules'), 'junction');
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '--format', 'json', 'shared', 'db', 'renderer'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: project.root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  for (const { filename, code } of diagnostics) {
    const file = filename.replaceAll(path.sep, '/');
    found.set(file, [...(found.get(file) ?? []), code.replace(/^(.*)\((.*)\)$/, '$1/$2')]);
  }
}, LINT_TIMEOUT_MS);

afterAll(() => project.remove());

describe('lint rules', () => {
  it.each(PLANTED)('%s finds %s', (rule, file) => {
    expect(found.get(file)).toContain(rule);
  });

  it('find nothing in sound code', () => {
    expect(found.get('db/shape.ts')).toBeUndefined();
  });
});
