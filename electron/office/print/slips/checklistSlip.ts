import { openingDays } from '#electron/office/print/openingDays.ts';
import type { ChecklistPrint } from '#electron/office/print/checklistPdf.ts';
import { newSlip, type Slip, type SlipPaper } from '#electron/office/print/slips/slip.ts';
import { dateAndTime, feeText, termText, wordsIn, type Words } from '#electron/office/print/words.ts';

/** What to bring next time, to tick off at home. */
export function checklistSlip(checklist: ChecklistPrint, paper: SlipPaper): Uint8Array {
  const words = wordsIn(checklist.language);
  const slip = newSlip(paper)
    .centred(checklist.centreName)
    .rule()
    .large(words('receipt.checklist.title'), 2)
    .heading(checklist.serviceName)
    .line(words('receipt.checklist.owner', { owner: checklist.ownerName }))
    .rule();
  documents(slip, checklist, words);
  channels(slip.rule(), checklist, words);
  hours(slip.rule(), checklist, words);
  return slip
    .gap()
    .line(words('receipt.printed', { when: dateAndTime(checklist.printedAt) }))
    .end();
}

function documents(slip: Slip, { documents }: ChecklistPrint, words: Words): void {
  const namesOf = (isMissing: boolean): string[] =>
    documents.filter((document) => document.isMissing === isMissing).map(({ name }) => name);
  const missing = namesOf(true);
  const others = namesOf(false);
  if (missing.length > 0) slip.heading(words('receipt.checklist.bring')).list(missing);
  if (others.length > 0 && missing.length > 0)
    slip.heading(words('receipt.checklist.alreadyHave')).list(others, '[x] ');
  if (others.length > 0 && missing.length === 0) slip.heading(words('receipt.checklist.needed')).list(others);
  if (documents.length === 0) slip.line(words('receipt.checklist.nothingNeeded'));
  slip.line(words('receipt.checklist.identity'));
}

function channels(slip: Slip, { channels, term, language }: ChecklistPrint, words: Words): void {
  const names = {
    eService: words('receipt.channel.eService'),
    assisted: words('receipt.channel.assisted'),
    paper: words('receipt.channel.paper'),
  };
  slip.heading(words('receipt.checklist.fee'));
  if (channels.length === 0) slip.line(words('receipt.checklist.atOwner'));
  for (const { channel, feeCents } of channels) slip.pair(names[channel], feeText(feeCents, words, language));
  if (term) slip.line(words('receipt.checklist.term', { term: termText(term, words) }));
}

function hours(slip: Slip, { openingHours, cutoffMinutes, language }: ChecklistPrint, words: Words): void {
  slip.heading(words('receipt.checklist.hours'));
  for (const [days, text] of openingDays(openingHours, words('receipt.checklist.closed'), language))
    slip.pair(days, text);
  if (cutoffMinutes > 0) slip.line(words('receipt.checklist.cutoff', { count: cutoffMinutes }));
}
