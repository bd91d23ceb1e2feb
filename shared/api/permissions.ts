import { areaOf, areaTitle } from '#shared/api/areaTitles.ts';
import { contract } from '#shared/api/contract.ts';
import type { Permission, Procedure } from '#shared/api/define.ts';

/** Columns in order of level; a person with several roles may do what any of them may. */
const COLUMNS = {
  greeter: 'Greeter (level 0)',
  clerk: 'Clerk (level 1)',
  specialist: 'Specialist (level 2)',
  manager: 'Manager (level 3)',
  admin: 'Administrator',
  display: 'Hall display',
  clientScreen: 'Client screen',
  kiosk: 'Ticket kiosk',
  anyone: 'Without session',
  pairedCounter: 'Paired counter',
  paired: 'Any paired machine',
  stranger: 'Unpaired machine',
} as const satisfies Record<Permission, string>;
const PERMISSIONS = Object.keys(COLUMNS) as Permission[];

const INTRODUCTION = `# Who may do what

Made from the contract in \`shared/api\` by \`npm run permissions\`; do not edit it by hand. A test fails when it is out of
date. Every call is checked against this table before its input is used, over IPC and over the network alike.

\`query\` reads. \`command\` changes the journal, once per command id. \`action\` changes only the moment (a session, the
client screen, a rating). What needs no session is open to everybody at the computer of the office itself.

Other machines come over the centre's network. The last three columns are what such a machine may do before anybody has
signed in: paired as a counter, paired as anything, or not paired at all. With a session it may do that and what the
session may do; what is open without session at the office's own computer is not open to it.
`;

/** The page \`docs/permissions.md\`: level × function × procedure. */
export function permissionsTable(): string {
  const procedures = Object.entries<Procedure>(contract);
  const areas = [...new Set(procedures.map(([name]) => areaOf(name)))];
  const sections = areas.map((area) =>
    section(
      area,
      procedures.filter(([name]) => areaOf(name) === area),
    ),
  );
  return [INTRODUCTION, ...sections].join('\n');
}

function section(area: string, procedures: readonly (readonly [string, Procedure])[]): string {
  const head = ['Procedure', 'Kind', ...Object.values(COLUMNS)];
  const rows = procedures.map(([name, { kind, allow }]) => [
    `\`${name}\``,
    kind,
    ...PERMISSIONS.map((permission) => (isAllowed(allow, permission) ? 'yes' : '')),
  ]);
  return `## ${areaTitle(area)}\n\n${markdownTable(head, rows)}`;
}

/** Without anybody signed in, over the network. */
const OF_MACHINES: readonly Permission[] = ['pairedCounter', 'paired', 'stranger'];

/** What needs no session is open to those with one, too; and to a counter what is open to every paired machine. */
function isAllowed(allow: readonly Permission[], permission: Permission): boolean {
  if (allow.includes(permission)) return true;
  if (permission === 'pairedCounter') return allow.includes('paired');
  return !OF_MACHINES.includes(permission) && allow.includes('anyone');
}

/** Padded as the formatter would, so that formatting the docs does not put them out of date. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + rows.map(line).join('');
}
