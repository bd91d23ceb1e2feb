import type { CodePages, TicketPrinter } from '#shared/domain/print/printer.ts';

/** Makers number the code pages windows-1257 and windows-1251 in their own ways; from the encoder's tables. */
export const PRINTER_FAMILIES = {
  epson: { baltic: 51, cyrillic: 46 },
  bixolon: { baltic: 26, cyrillic: 28 },
  xprinter: { baltic: 25, cyrillic: 23 },
} as const satisfies Record<string, CodePages>;
export type PrinterFamily = keyof typeof PRINTER_FAMILIES | 'other';

export type PrinterDraft = {
  readonly kind: TicketPrinter['kind'];
  readonly host: string;
  readonly port: string;
  readonly queue: string;
  readonly columns: '32' | '42' | '48';
  readonly family: PrinterFamily;
  readonly baltic: string;
  readonly cyrillic: string;
};
export type PrinterField = 'host' | 'port' | 'queue' | 'baltic' | 'cyrillic';

export function draftOf(printer: TicketPrinter): PrinterDraft {
  const { baltic, cyrillic } = printer.kind === 'dialog' ? PRINTER_FAMILIES.epson : printer.codePages;
  return {
    kind: printer.kind,
    host: printer.kind === 'network' ? printer.host : '',
    port: printer.kind === 'network' ? String(printer.port) : '9100',
    queue: printer.kind === 'spooler' ? printer.queue : '',
    columns: printer.kind === 'dialog' ? '48' : (String(printer.columns) as PrinterDraft['columns']),
    family: familyOf({ baltic, cyrillic }),
    baltic: String(baltic),
    cyrillic: String(cyrillic),
  };
}

type Read = { readonly printer: TicketPrinter | null; readonly wrong: readonly PrinterField[] };

/** The printer that the fields describe, or the fields that are wrong. */
export function readPrinter(draft: PrinterDraft): Read {
  const { kind, family } = draft;
  if (kind === 'dialog') return { printer: { kind }, wrong: [] };
  const wrong: PrinterField[] = [];
  if (kind === 'network' && !/^[a-z\d][a-z\d.:-]{0,252}$/i.test(draft.host.trim())) wrong.push('host');
  if (kind === 'network' && !isBetween(draft.port, 1, 65_535)) wrong.push('port');
  if (kind === 'spooler' && !/^[a-z\d][\w.-]{0,126}$/i.test(draft.queue.trim())) wrong.push('queue');
  if (family === 'other' && !isBetween(draft.baltic, 0, 255)) wrong.push('baltic');
  if (family === 'other' && !isBetween(draft.cyrillic, 0, 255)) wrong.push('cyrillic');
  if (wrong.length > 0) return { printer: null, wrong };
  const codePages =
    family === 'other'
      ? { baltic: Number(draft.baltic), cyrillic: Number(draft.cyrillic) }
      : PRINTER_FAMILIES[family];
  const paper = { columns: COLUMNS[draft.columns], codePages };
  return kind === 'network'
    ? { printer: { kind, host: draft.host.trim(), port: Number(draft.port), ...paper }, wrong }
    : { printer: { kind, queue: draft.queue.trim(), ...paper }, wrong };
}

const COLUMNS = { '32': 32, '42': 42, '48': 48 } as const;

function isBetween(text: string, min: number, max: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
}

function familyOf({ baltic, cyrillic }: CodePages): PrinterFamily {
  const families = ['epson', 'bixolon', 'xprinter'] as const;
  const known = families.find(
    (name) => PRINTER_FAMILIES[name].baltic === baltic && PRINTER_FAMILIES[name].cyrillic === cyrillic,
  );
  return known ?? 'other';
}
