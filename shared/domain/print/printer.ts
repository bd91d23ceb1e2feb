/** What the printer says of itself, the worst first where several are true. `unknown`: it does not tell. */
export const PRINTER_STATES = [
  'offline',
  'coverOpen',
  'paperOut',
  'error',
  'nearEnd',
  'unknown',
  'ready',
] as const;
export type PrinterState = (typeof PRINTER_STATES)[number];

/**
 * `sent`: the printer took it and does not tell more. `unclear`: it stopped on the way, so paper may have come out or
 * not. `failed`: nothing was sent.
 */
export const PRINT_OUTCOMES = ['printed', 'sent', 'unclear', 'failed'] as const;
export type PrintOutcome = (typeof PRINT_OUTCOMES)[number];

/** Numbers under which a printer knows windows-1257 and windows-1251: each maker counts them in a way of its own. */
export type CodePages = { readonly baltic: number; readonly cyrillic: number };

type Paper = {
  /** Characters in a line: 48 on paper of 80 mm, 32 on 58 mm. */
  readonly columns: 32 | 42 | 48;
  readonly codePages: CodePages;
};

/** `dialog`: there is no ticket printer, tickets are PDFs for the print dialog. */
export type TicketPrinter =
  | { readonly kind: 'dialog' }
  | (Paper & { readonly kind: 'network'; readonly host: string; readonly port: number })
  | (Paper & { readonly kind: 'spooler'; readonly queue: string });
export type SlipPrinter = Exclude<TicketPrinter, { readonly kind: 'dialog' }>;

/** Whether a number may be given that has to come out on paper. */
export function canPrint(state: PrinterState): boolean {
  return state === 'ready' || state === 'nearEnd' || state === 'unknown';
}
