import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantProject } from './plantedProject.ts';

const EXPORT = 'export const value = 1;\n';
const importing = (specifier: string): string =>
  `import { value } from '${specifier}';\nexport const copy = value;\n`;

/** Harmless targets, so that only the planted import can break a rule. */
const TARGETS = [
  'shared/lib/a.ts',
  'db/a.ts',
  'inspect/a.ts',
  'electron/office/a.ts',
  'electron/features/queue/a.ts',
  'electron/features/visit/a.ts',
  'electron/shell/a.ts',
  'renderer/ui/a.ts',
  'renderer/features/queue/a.ts',
  'renderer/features/visit/a.ts',
  'backoffice/a.ts',
  'docs/examples/institution-client/client.ts',
  'tests/helpers/a.ts',
];

const FORBIDDEN: readonly (readonly [rule: string, from: string, specifier: string])[] = [
  ['shared-imports-nothing-of-ours', 'shared/lib/bad.ts', '#db/a.ts'],
  ['db-imports-only-shared', 'db/bad.ts', '#electron/office/a.ts'],
  ['office-imports-only-shared-and-db', 'electron/office/bad.ts', '#backoffice/a.ts'],
  ['office-imports-only-shared-and-db', 'electron/features/queue/badShell.ts', '#electron/shell/a.ts'],
  ['inspect-imports-only-shared', 'inspect/bad.ts', '#db/a.ts'],
  ['renderer-imports-only-shared', 'renderer/ui/bad.ts', '#db/a.ts'],
  ['backoffice-imports-only-shared', 'backoffice/bad.ts', '#db/a.ts'],
  ['example-stands-alone', 'docs/examples/bad.ts', '#shared/lib/a.ts'],
  ['shell-holds-no-business-rule', 'electron/shell/bad.ts', '#db/a.ts'],
  ['features-never-import-each-other', 'electron/features/queue/bad.ts', '#electron/features/visit/a.ts'],
  ['features-never-import-each-other', 'renderer/features/queue/bad.ts', '#renderer/features/visit/a.ts'],
  ['electron-only-in-the-shell', 'electron/office/badElectron.ts', 'electron'],
  ['sqlite-only-in-db', 'electron/office/badSqlite.ts', 'better-sqlite3'],
  ['papers-are-drawn-in-a-thread', 'electron/office/print/bad.ts', '#electron/office/print/drawPdf.ts'],
  ['papers-are-drawn-in-a-thread', 'electron/features/queue/badPaper.ts', 'pdfmake'],
  ['no-node-in-shared-or-renderer', 'shared/lib/badNode.ts', 'node:fs'],
  ['no-node-in-shared-or-renderer', 'renderer/ui/badNode.ts', 'fs'],
  ['preload-is-sandboxed', 'electron/preload/bad.ts', 'node:path'],
  ['only-tests-import-tests', 'db/badTest.ts', '#tests/helpers/a.ts'],
  ['imports-resolve', 'db/badPath.ts', './nowhere.ts'],
];

const ALLOWED: readonly (readonly [from: string, specifier: string])[] = [
  ['db/good.ts', '#shared/lib/a.ts'],
  ['backoffice/good.ts', '#inspect/a.ts'],
  ['db/goodSqlite.ts', 'better-sqlite3'],
  ['electron/office/good.ts', '#electron/features/queue/a.ts'],
  ['electron/features/queue/good.ts', '#db/a.ts'],
  ['electron/office/print/drawPdf.ts', 'pdfmake'],
  ['electron/shell/good.ts', 'electron'],
  ['renderer/features/queue/good.ts', '#renderer/ui/a.ts'],
  ['renderer/ui/good.test.ts', 'node:fs'],
  ['backoffice/sandbox/good.ts', '../../docs/examples/institution-client/client.ts'],
  ['db/good.test.ts', '#tests/helpers/a.ts'],
  ['tests/helpers/good.ts', '#electron/features/queue/a.ts'],
];

const project = plantProject({
  ...Object.fromEntries(TARGETS.map((file) => [file, EXPORT])),
  ...Object.fromEntries(FORBIDDEN.map(([, from, specifier]) => [from, importing(specifier)])),
  ...Object.fromEntries(ALLOWED.map(([from, specifier]) => [from, importing(specifier)])),
  'shared/lib/ring.ts': importing('./ring2.ts'),
  'shared/lib/ring2.ts': "import { copy } from './ring.ts';\nexport const value = () => copy;\n",
  // The office reaches electron over two steps.
  'electron/office.ts': importing('#electron/shell/good.ts').replaceAll('value', 'copy as value'),
  'node_modules/electron/package.json': '{ "name": "electron", "version": "1.0.0", "main": "index.js" }',
  'node_modules/electron/index.js': EXPORT,
  'node_modules/better-sqlite3/package.json':
    '{ "name": "better-sqlite3", "version": "1.0.0", "main": "index.js" }',
  'node_modules/better-sqlite3/index.js': EXPORT,
  'node_modules/pdfmake/package.json': '{ "name": "pdfmake", "version": "1.0.0", "main": "index.js" }',
  'node_modules/pdfmake/index.js': EXPORT,
});

let broken: readonly string[] = [];

beforeAll(async () => {
  const fromHere = createRequire(import.meta.url);
  const { forbidden, options } = fromHere('../../.dependency-cruiser.cjs') as Required<IConfiguration>;
  const { tsConfig: _ours, ...planted } = options;
  const { output } = await cruise(
    ['shared', 'db', 'inspect', 'electron', 'renderer', 'backoffice', 'tests', 'docs'],
    { ...planted, ruleSet: { forbidden }, validate: true, baseDir: project.root },
    options.enhancedResolveOptions,
  );
  broken = (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
});

afterAll(() => project.remove());

describe('import rules', () => {
  it.each(FORBIDDEN)('%s refuses %s importing %s', (rule, from) => {
    expect(broken).toContain(`${rule}: ${from}`);
  });

  it('refuse a cycle', () => {
    expect(broken).toContain('no-cycles: shared/lib/ring.ts');
  });

  it('refuse an office that reaches electron through other files', () => {
    expect(broken).toContain('office-never-reaches-electron: electron/office.ts');
  });

  it.each(ALLOWED)('let %s import %s', (from) => {
    expect(broken.filter((line) => line.endsWith(`: ${from}`))).toEqual([]);
  });
});
