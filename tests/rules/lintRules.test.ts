import { ESLint } from 'eslint';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantProject } from './plantedProject.ts';

const LINT_TIMEOUT_MS = 60_000;

const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    '@typescript-eslint/no-explicit-any',
    'db/any.ts',
    'export const value = (input: any): string => String(input);',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'db/typeImport.ts',
    "import { Shape } from './shape.ts';\nexport const value: Shape = { kind: 'circle' };",
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'db/switch.ts',
    "import type { Shape } from './shape.ts';\nexport function area(shape: Shape): number {\n  switch (shape.kind) {\n    case 'circle':\n      return 1;\n  }\n  return 0;\n}",
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'db/promise.ts',
    'export function forget(): void {\n  Promise.resolve();\n}',
  ],
  ['no-restricted-properties', 'shared/domain/clock.ts', 'export const now = (): number => Date.now();'],
  ['no-restricted-syntax', 'shared/domain/today.ts', 'export const today = (): Date => new Date();'],
  ['no-restricted-globals', 'shared/lib/dom.ts', 'export const title = (): string => document.title;'],
  [
    'no-restricted-globals',
    'renderer/node.ts',
    'export const home = (): string | undefined => process.env.HOME;',
  ],
  [
    'no-restricted-syntax',
    'db/focused.test.ts',
    "declare const it: { only(name: string): void };\nit.only('runs alone');",
  ],
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

const found = new Map<string, readonly (string | null)[]>();

beforeAll(async () => {
  const eslint = new ESLint({ cwd: project.root, overrideConfigFile: path.resolve('eslint.config.js') });
  for (const { filePath, messages } of await eslint.lintFiles(['.'])) {
    const file = path.relative(project.root, filePath).replaceAll(path.sep, '/');
    found.set(
      file,
      messages.map(({ ruleId }) => ruleId),
    );
  }
}, LINT_TIMEOUT_MS);

afterAll(() => project.remove());

describe('lint rules', () => {
  it.each(PLANTED)('%s finds %s', (rule, file) => {
    expect(found.get(file)).toContain(rule);
  });

  it('find nothing in sound code', () => {
    expect(found.get('db/shape.ts')).toEqual([]);
  });
});
