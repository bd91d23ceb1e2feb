import { formatDate, localDate, localTime } from '#shared/lib/time.ts';
import { newSlip, type Slip, type SlipPaper } from '#electron/office/print/slips/slip.ts';
import type { TicketPrint } from '#electron/office/print/ticketPdf.ts';
import { waitText, wordsIn, type Words } from '#electron/office/print/words.ts';

/** The ticket on a slip; `isCopy` stands on it, so that two papers are not taken for two places in the queue. */
export function ticketSlip(ticket: TicketPrint, paper: SlipPaper, isCopy: boolean): Uint8Array {
  const words = wordsIn(ticket.language);
  const time = localTime(ticket.arrivedAt);
  const slip = newSlip(paper).centred(ticket.centreName).rule();
  if (isCopy) slip.heading(words('receipt.ticket.copy'));
  slip.centred(words('receipt.ticket.yourNumber')).large(ticket.ticket, 4);
  if (ticket.matter !== null) slip.centred(ticket.matter);
  slip
    .rule()
    .centred(`${words('receipt.ticket.arrived', { time })} · ${formatDate(localDate(ticket.arrivedAt))}`)
    .gap()
    .centred(words('receipt.ticket.wait'))
    .large(waitText(ticket.range, words), 2)
    .line(ticket.range ? words('receipt.ticket.rangeNote', { time }) : words('receipt.ticket.unknownNote'))
    .rule();
  documents(slip, ticket, words);
  if (ticket.followUrl !== null) slip.centred(words('receipt.ticket.follow')).qr(ticket.followUrl).rule();
  slip.line(words('receipt.ticket.missedCall')).gap();
  return slip.line(words('receipt.ticket.language', { language: words('receipt.languageName') })).end();
}

function documents(slip: Slip, { haveReady, missing }: TicketPrint, words: Words): void {
  const has = haveReady.filter((document) => !missing.includes(document));
  if (has.length > 0) slip.heading(words('receipt.ticket.haveReady')).list(has, '- ');
  if (missing.length > 0) slip.heading(words('receipt.ticket.missing')).list(missing);
  if (has.length + missing.length > 0) slip.rule();
}
