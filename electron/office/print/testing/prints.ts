import type { ChecklistPrint } from '#electron/office/print/checklistPdf.ts';
import type { FromHomePrint } from '#electron/office/print/fromHomePdf.ts';
import type { ConfirmationPrint } from '#electron/office/print/confirmationPdf.ts';
import type { HandoverPrint } from '#electron/office/print/handoverPdf.ts';
import type { ReceiptPrint } from '#electron/office/print/receiptPdf.ts';
import { paperOf, type Paper } from '#shared/papers/paper.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import { templateOn } from '#shared/papers/templates.ts';
import type { TicketPrint } from '#electron/office/print/ticketPdf.ts';

/** 14.07.2026 11:31 in Riga. */
export const AT = Date.UTC(2026, 6, 14, 8, 31);
const MINUTE_MS = 60_000;

/** In the words that come with the program. */
export function shippedPaper(id: PaperId): Paper {
  return paperOf(templateOn(id, '2026-07-14'), null);
}

export function ticketPrint(changes: Partial<TicketPrint> = {}): TicketPrint {
  return {
    language: 'lv',
    centreName: 'Salaspils klientu apkalpošanas centrs',
    ticket: 'A042',
    matter: 'Slimības pabalsts',
    categoryName: 'Pabalsti un pensijas',
    arrivedAt: AT,
    range: { fromMinutes: 10, toMinutes: 18 },
    haveReady: ['Derīga pase vai personas apliecība', 'Bankas konta numurs'],
    missing: [],
    followUrl: null,
    ...changes,
  };
}

export function fromHomePrint(changes: Partial<FromHomePrint> = {}): FromHomePrint {
  return {
    language: 'lv',
    centreName: 'Salaspils klientu apkalpošanas centrs',
    serviceName: 'Dzīvesvietas deklarēšana',
    nameToFind: 'Dzīvesvietas deklarēšana',
    ownerName: 'Pilsonības un migrācijas lietu pārvalde',
    portalUrl: 'https://latvija.gov.lv',
    channels: [
      { channel: 'eService', feeCents: 0 },
      { channel: 'paper', feeCents: 427 },
    ],
    term: { unit: 'workingDays', count: 1 },
    printedAt: AT,
    ...changes,
  };
}

export function checklistPrint(changes: Partial<ChecklistPrint> = {}): ChecklistPrint {
  const weekday = [
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  return {
    language: 'lv',
    centreName: 'Salaspils klientu apkalpošanas centrs',
    serviceName: 'Dzīvesvietas deklarēšana',
    ownerName: 'Salaspils novada pašvaldība',
    documents: [
      { name: 'Derīga pase vai personas apliecība', isMissing: false },
      { name: 'Īpašnieka piekrišana', isMissing: true },
    ],
    withMeans: false,
    channels: [
      { channel: 'eService', feeCents: 0 },
      { channel: 'paper', feeCents: 427 },
    ],
    term: { unit: 'workingDays', count: 1 },
    openingHours: [weekday, weekday, weekday, weekday, [{ from: '08:30', to: '14:00' }], [], []],
    cutoffMinutes: 5,
    printedAt: AT,
    ...changes,
  };
}

const REQUEST_PAPER = {
  language: 'lv',
  centreName: 'Salaspils klientu apkalpošanas centrs',
  registerNumber: 'SAL-26-004217-K',
  secret: '7QF4-M2KX-9TRB-W5HC',
  backofficeUrl: null,
  serviceName: 'Slimības pabalsts',
  ownerName: 'Valsts sociālās apdrošināšanas aģentūra',
  clientName: 'Jānis Bērziņš-Kļaviņš',
  copy: 1,
} as const;

export function confirmationPrint(changes: Partial<ConfirmationPrint> = {}): ConfirmationPrint {
  return {
    ...REQUEST_PAPER,
    what: { kind: 'withdrawn', how: 'phone', representativeName: null, words: 'Atradu darbu' },
    registeredAt: AT,
    at: AT + 90 * MINUTE_MS,
    by: 'Anna Kļaviņa',
    counter: '3. lodziņš',
    isSent: true,
    printedAt: AT + 91 * MINUTE_MS,
    ...changes,
  };
}

export function handoverPrint(changes: Partial<HandoverPrint> = {}): HandoverPrint {
  return {
    ...REQUEST_PAPER,
    ownerReference: 'VSAA-2026/4471',
    result: { outcome: 'positive', kind: 'document', isSealed: false, files: ['Lēmums par pabalstu.pdf'] },
    at: AT + 90 * MINUTE_MS,
    counter: '3. lodziņš',
    clerkName: 'Anna Kļaviņa',
    receiverName: 'Jānis Bērziņš-Kļaviņš',
    ground: null,
    identity: { document: 'passport', method: 'lookedAt' },
    signed: { how: 'now' },
    printedAt: AT + 91 * MINUTE_MS,
    ...changes,
  };
}

export function receiptPrint(changes: Partial<ReceiptPrint> = {}): ReceiptPrint {
  return {
    ...REQUEST_PAPER,
    representativeName: null,
    documentsSeen: ['Derīga pase vai personas apliecība', 'Darbnespējas lapa B'],
    dueDate: '2026-07-28',
    term: { unit: 'workingDays', count: 10 },
    delivery: 'counter',
    feeCents: 0,
    payment: { standing: 'free', paidCents: 0, dueCents: 0, takings: [] },
    sendState: 'waiting',
    registeredAt: AT + 21 * MINUTE_MS,
    registeredBy: 'Anna Kļaviņa',
    correction: null,
    counter: '3. lodziņš',
    printedAt: AT + 22 * MINUTE_MS,
    ...changes,
  };
}
