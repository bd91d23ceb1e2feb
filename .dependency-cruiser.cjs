// Who may import what. The folders are described in docs/architecture.md; each rule is tried in tests/rules.
const UNIT_TEST = '\\.test\\.tsx?$';
const OURS = '^(shared|db|inspect|electron|renderer|backoffice|build|tests|docs)/';

/** Code in `from` may import of our own code only what lies in `allowed`. */
const onlyImports = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: UNIT_TEST },
  to: { path: OURS, pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyImports('shared-imports-nothing-of-ours', '^shared/', ['^shared/']),
    onlyImports('db-imports-only-shared', '^db/', ['^(shared|db)/']),
    onlyImports('office-imports-only-shared-and-db', '^electron/(office|features)/', [
      '^(shared|db|inspect)/',
      '^electron/(office|features)/',
    ]),
    onlyImports('inspect-imports-only-shared', '^inspect/', ['^(shared|inspect)/']),
    onlyImports('renderer-imports-only-shared', '^renderer/', ['^(shared|renderer)/']),
    onlyImports('backoffice-imports-only-shared', '^backoffice/', [
      '^(shared|inspect|backoffice)/',
      '^docs/examples/institution-client/client\\.ts$',
    ]),
    onlyImports('example-stands-alone', '^docs/', ['^docs/']),
    onlyImports('shell-holds-no-business-rule', '^electron/(main\\.ts$|shell/|preload/)', [
      '^shared/',
      '^electron/(shell|preload)/',
    ]),
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^(electron|renderer)/features/([^/]+)/', pathNot: UNIT_TEST },
      to: { path: '^$1/features/[^/]+/', pathNot: '^$1/features/$2/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'The office also runs under plain Node, where importing electron downloads it and blocks.',
      severity: 'error',
      from: { pathNot: '^electron/(main\\.ts$|shell/|preload/)|^tests/shell/' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'office-never-reaches-electron',
      severity: 'error',
      from: { path: '^electron/(office|backup|restore)\\.ts$' },
      to: { path: '(^|/)node_modules/electron/|^electron$', reachable: true },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      from: { pathNot: '^db/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/|^better-sqlite3$' },
    },
    {
      name: 'papers-are-drawn-in-a-thread',
      comment: 'A paper is a long calculation, in which the office would answer nobody.',
      severity: 'error',
      from: { pathNot: '^electron/office/print/(drawPdf|drawingThread|structure)\\.ts$' },
      to: {
        path: '^electron/office/print/drawPdf\\.ts$|(^|/)node_modules/pdfmake/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-node-in-shared-or-renderer',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: UNIT_TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-is-sandboxed',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', UNIT_TEST] },
      to: { path: ['^tests/', UNIT_TEST] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that cannot be followed would escape every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^tests/electron-standin/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
