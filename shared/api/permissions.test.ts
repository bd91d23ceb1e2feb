import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/api/contract.ts';
import { permissionsTable } from '#shared/api/permissions.ts';

const PAGE = join(import.meta.dirname, '../../docs/permissions.md');

describe('table of permissions', () => {
  const table = permissionsTable();

  it('stands in docs/permissions.md as the contract has it; otherwise run: npm run permissions', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(table);
  });

  it('has one row for each procedure', () => {
    const named = [...table.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(contract).sort());
  });

  it.each([
    ['visit.callNext', ['', 'yes', 'yes', 'yes', '', '', '', '', '', '', '', '']],
    ['door.issueTicket', ['yes', 'yes', '', 'yes', '', '', '', '', '', '', '', '']],
    ['kiosk.giveTicket', ['', '', '', '', '', '', '', 'yes', '', '', '', '']],
    ['staff.add', ['', '', '', '', 'yes', '', '', '', '', '', '', '']],
    ['rating.give', ['', '', '', '', '', '', 'yes', '', '', '', '', '']],
    ['session.signIn', [...Array<string>(10).fill('yes'), '', '']],
    ['setup.complete', [...Array<string>(9).fill('yes'), '', '', '']],
    ['machine.open', ['', '', '', '', '', '', '', '', '', 'yes', 'yes', '']],
    ['machine.pair', ['', '', '', '', '', '', '', '', '', '', '', 'yes']],
  ])('says of %s who may do it, level by level', (name, expected) => {
    const row = table.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells.slice(3, -1)).toEqual(expected);
  });
});
