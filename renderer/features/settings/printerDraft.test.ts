import { expect, it } from 'vitest';
import { draftOf, readPrinter } from './printerDraft.ts';

const paper = { columns: 32, codePages: { baltic: 25, cyrillic: 23 } } as const;

it.each([
  { kind: 'dialog' } as const,
  { kind: 'network', host: '10.0.0.17', port: 9100, ...paper } as const,
  { kind: 'spooler', queue: 'biletes', ...paper, codePages: { baltic: 7, cyrillic: 8 } } as const,
])('what was saved is what the fields show: %o', (printer) => {
  expect(readPrinter(draftOf(printer))).toEqual({ printer, wrong: [] });
});

it('names every field that is wrong, and only those that are seen', () => {
  const draft = { ...draftOf({ kind: 'dialog' }), kind: 'network', host: '-x', port: '70000' } as const;
  expect(readPrinter(draft).wrong).toEqual(['host', 'port']);
  expect(
    readPrinter({ ...draft, kind: 'spooler', queue: 'a b', family: 'other', baltic: '999' }).wrong,
  ).toEqual(['queue', 'baltic']);
});
