import { useRef, useState } from 'react';
import i18next from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { canPrint, type PrinterState } from '#shared/domain/print/printer.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { PRINTER_WORDS } from '#renderer/app/printerWords.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

const ASK_MS = 10_000;

type Ticket = {
  readonly visitId: string;
  readonly ticket: string;
  readonly language: ClientLanguage;
  /** The same for every try, until paper may have come out. */
  readonly printId: string;
};
type List = {
  readonly serviceId: string;
  readonly missing: readonly string[];
  readonly language: ClientLanguage;
};
type Printed = OutputOf<'door.printTicket'>;

/** On the ticket printer, or through the print dialog: where there is none, or where somebody chose so while it is out of order. */
export function usePrinting() {
  const { client } = useApi();
  const showNotice = useUi((ui) => ui.showNotice);
  const { data, refetch } = useQuery('printer.state', {}, { topics: ['printer'], refreshMs: ASK_MS });
  const [usesDialog, setUsesDialog] = useState(false);
  /** Visits of which paper came out, or may have. */
  const onPaper = useRef(new Set<string>());
  const state = data?.state ?? 'ready';
  const isOutOfOrder = !canPrint(state);
  const isDialog = data === undefined || data.kind === 'dialog' || (isOutOfOrder && usesDialog);

  /** Asked right before a number is given: what cannot come out on paper is not given on paper. */
  async function isReady(): Promise<boolean> {
    if (isDialog) return true;
    try {
      const now = await client.query('printer.state', {});
      refetch();
      if (canPrint(now.state)) return true;
      showNotice({ text: i18next.t('door.printer.notGiven', { why: whyOf(now.state) }), tone: 'error' });
    } catch (error) {
      showNotice({ text: problemOf(error), tone: 'error' });
    }
    return false;
  }

  async function printTicket({ printId, visitId, ticket, language }: Ticket): Promise<void> {
    if (isDialog) return printPdf(() => client.query('door.ticketPdf', { visitId, language }));
    const isCopy = onPaper.current.has(visitId);
    const id = isCopy ? crypto.randomUUID() : printId;
    await printSlip(ticket, async () => {
      const printed = await client.action('door.printTicket', { printId: id, visitId, language, isCopy });
      if (printed.outcome !== 'failed') onPaper.current.add(visitId);
      return printed;
    });
  }

  async function printChecklist({ missing, ...list }: List): Promise<void> {
    const asked = { ...list, missing: [...missing] };
    if (isDialog) return printPdf(() => client.query('door.checklistPdf', asked));
    await printSlip(i18next.t('door.printer.list'), () =>
      client.action('door.printChecklist', { ...asked, printId: crypto.randomUUID() }),
    );
  }

  async function printSlip(what: string, print: () => Promise<Printed>): Promise<void> {
    try {
      const { outcome, state: found } = await print();
      if (outcome === 'failed' || outcome === 'unclear') {
        const text = i18next.t(OUTCOME_WORDS[outcome], { what, why: whyOf(found) });
        showNotice({ text, tone: 'error' });
      }
    } catch (error) {
      showNotice({ text: problemOf(error), tone: 'error' });
    }
  }

  async function printPdf(load: () => Promise<OutputOf<'door.ticketPdf'>>): Promise<void> {
    try {
      await printFile(await load());
    } catch (error) {
      showNotice({ text: problemOf(error), tone: 'error' });
    }
  }

  return {
    /** What to tell at the door before a number is given; null when all is well. */
    trouble: isDialog || state === 'ready' || state === 'unknown' ? null : state,
    useDialog: () => setUsesDialog(true),
    isReady,
    printTicket,
    printChecklist,
  };
}

const OUTCOME_WORDS = { failed: 'door.printer.failed', unclear: 'door.printer.unclear' } as const;

function whyOf(state: PrinterState): string {
  return i18next.t(PRINTER_WORDS[state]);
}

function problemOf(error: unknown): string {
  return error instanceof ApiFailure ? errorText(error.error) : i18next.t('door.issued.notPrinted');
}
