import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { KEY_TABLES, keyLabel, keyOf, PRIMARY_KEY } from '#renderer/commands/keyTables.ts';
import { COMMON_ACTS, MOST_PRESSES } from './commonActs.ts';
import { textsIn } from '#shared/i18n/texts.ts';

const RENDERER = path.join(import.meta.dirname, '../../renderer');

const INTRODUCTION = `# Keys

Every act has a key; it stands in its button, and \`?\` lists the keys of the screen one is on. Ctrl+K finds any act by
its name. This page is made from \`renderer/commands/keyTables.ts\`; a test fails when it is out of date, and
\`npx vitest run tests/docs -u\` writes it anew.

The next step of any screen is **${keyLabel(PRIMARY_KEY)}**. Digits and other single characters work outside text fields
only. Nothing uses Alt: AltGr types Latvian letters. A browser keeps Ctrl+N, Ctrl+F and Ctrl+D for itself, so a few acts
have another key there.
`;

/** Tried in a browser by tests/e2e/commonActs.spec.ts. */
function commonActs(): string {
  const lines = COMMON_ACTS.map(({ act, presses }) => {
    const keysOn = (host: 'desktop' | 'browser') =>
      presses.map((id) => `\`${keyLabel(keyOf(id, host) ?? '')}\``).join(' ');
    return `| ${act} | ${keysOn('desktop')} | ${keysOn('browser')} |`;
  });
  return [
    '## The ten commonest acts\n',
    `None needs a mouse, nor more than ${MOST_PRESSES} key presses besides what has to be typed.\n`,
    '| Act | Desktop | Browser |',
    '| --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const SCOPES = {
  app: 'Everywhere',
  door: 'Door',
  counter: 'Counter',
  form: 'A request at the counter',
  contacts: 'Telephone and e-mail',
  visits: 'Visits',
  requests: 'Requests',
  dialog: 'A window, where it has acts of its own',
  handover: 'Handover',
  tasks: 'Tasks',
  cases: 'Cases',
  feedback: 'Feedback',
  agenda: 'Appointments',
  trips: 'Trips of a bus',
  day: 'Day',
  payments: 'Fees',
  knowledge: 'Knowledge',
  settings: 'Settings',
  display: 'Hall display',
  kiosk: 'Ticket kiosk',
} as const;

/** Numbered acts are one row: which answers the digits stand for depends on the question. */
const NUMBERED = {
  'counter.choice': ['Answer with this number', 'Atbilde ar šo numuru'],
  'kiosk.choice': ['Answer with this number', 'Atbilde ar šo numuru'],
  'day.choice': ['Act with this number', 'Darbs ar šo ciparu'],
  'door.choice': ['Matter with this number', 'Jautājums ar šo ciparu'],
} as const;

type Row = readonly [english: string, latvian: string, desktop: string, browser: string];

/** The page `docs/keyboard.md`: both key tables, with the words of the buttons. */
export async function keyboardPage(): Promise<string> {
  const ids = Object.keys(KEY_TABLES.desktop);
  const labelKeys = labelKeysInSources();
  const sections = [...new Set(ids.map(scopeOf))].map((scope) => {
    const rows = [...new Set(ids.filter((id) => scopeOf(id) === scope).map(withoutNumber))];
    return section(
      scope,
      rows.map((id) => rowOf(id, labelKeys)),
    );
  });
  return format([INTRODUCTION, commonActs(), ...sections].join('\n'), {
    parser: 'markdown',
    printWidth: 110,
    proseWrap: 'preserve',
  });
}

function section(scope: string, rows: readonly Row[]): string {
  const title = SCOPES[scope as keyof typeof SCOPES];
  if (!title) throw new Error(`the page has no title for the keys of ${scope}`);
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [
    `## ${title}\n`,
    '| Act | Latvian | Desktop | Browser |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function rowOf(id: string, labelKeys: ReadonlyMap<string, string>): Row {
  if (isNumbered(id)) return [...NUMBERED[id], digitsOf(id, 'desktop'), digitsOf(id, 'browser')];
  const act = id.slice(id.indexOf('.') + 1);
  const key = labelKeys.get(id) ?? [...labelKeys].find(([other]) => other.endsWith(`.${act}`))?.[1];
  if (!key) throw new Error(`no command says how ${id} is called`);
  const word = (language: 'lv' | 'en'): string => textsIn(language)(key as 'app.name');
  return [word('en'), word('lv'), shown(id, 'desktop'), shown(id, 'browser')];
}

const isNumbered = (id: string): id is keyof typeof NUMBERED => id in NUMBERED;
const scopeOf = (id: string): string => id.slice(0, id.indexOf('.'));
const shown = (id: string, host: 'desktop' | 'browser'): string =>
  `\`${keyLabel(KEY_TABLES[host][id] ?? '')}\``;

function withoutNumber(id: string): string {
  const stem = id.replace(/\d$/, '');
  return isNumbered(stem) ? stem : id;
}

function digitsOf(stem: string, host: 'desktop' | 'browser'): string {
  const keys = Object.keys(KEY_TABLES[host]).filter((id) => withoutNumber(id) === stem);
  return `${shown(keys[0] ?? '', host)} – ${shown(keys.at(-1) ?? '', host)}`;
}

/** Where a command is made, its words stand beside its id. */
function labelKeysInSources(): ReadonlyMap<string, string> {
  const files = fs
    .readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file));
  const pairs = files.flatMap((file) => {
    const source = fs.readFileSync(path.join(RENDERER, file), 'utf8');
    return [...source.matchAll(/id: '([\w.]+)',\s*labelKey: '([\w.]+)'/g)];
  });
  return new Map(pairs.map(([, id = '', key = '']) => [id, key]));
}
