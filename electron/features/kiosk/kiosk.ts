import { AppError } from '#shared/api/errors.ts';
import { matterName, matterOf, type KioskMatter } from '#shared/domain/kiosk/kiosk.ts';
import { ticketTime } from '#shared/domain/opening/opening.ts';
import type { Triage } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { openCounters } from '#db/repositories/counters.ts';
import { readTicketPrinter } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { followLink } from '#electron/office/followTicket.ts';
import { categoryOf, giveTicket as give, targetFor } from '#electron/office/giveTicket.ts';
import type { ActionHandler, CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { rangeFor, readHall, walkInRange, widestRange, type Hall } from '#electron/office/hall.ts';
import { readKioskSettings } from '#electron/office/kioskSettings.ts';
import { mustBeOffered } from '#electron/office/mustBeOffered.ts';
import { openingOf } from '#electron/office/opening.ts';
import { qrPath } from '#electron/office/print/qrCode.ts';
import { ticketSlip } from '#electron/office/print/slips/ticketSlip.ts';
import { ticketContent } from '#electron/office/print/ticketContent.ts';
import { printOnce } from '#electron/office/printer/printOnce.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import type { Caller } from '#electron/office/sessions.ts';

export const state: QueryHandler<'kiosk.state'> = (office) => {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const { languages, matters, isPrinting } = readKioskSettings(office);
  const hall = readHall(office);
  return {
    centreName: centre.name,
    languages: [...languages],
    matters: matters.flatMap((matter) => {
      const name = matterName(office.catalogue(), matter);
      return name ? [{ ...matter, name }] : [];
    }),
    isPrinting: isPrinting && readTicketPrinter(office.db).kind !== 'dialog',
    time: ticketTime(openingOf(office), hall.now),
    waiting: hall.waiting.length,
    range: rangeNow(office, hall),
  };
};

export const giveTicket: CommandHandler<'kiosk.giveTicket'> = (work, { language, matter, need }) => {
  const { office } = work;
  const kiosk = kioskOf(work.caller);
  // QUE-05: after the cut-off a person decides, never a machine.
  if (ticketTime(openingOf(office), work.now).kind === 'closed')
    throw new AppError({ code: 'refused', rule: 'kiosk.closed' });
  if (!office.kiosks.mayGive(kiosk)) throw new AppError({ code: 'refused', rule: 'kiosk.tooSoon' });
  if (!isChosen(office, matter)) throw new AppError({ code: 'notFound' });
  const triage: Triage = { ...matterOf(matter), need, hasEid: null, language };
  mustBeOffered(office, [triage.serviceId], 'kiosk.serviceOff');
  const category = categoryOf(office.catalogue(), triage);
  const dueAt = work.now + targetFor(office, triage, category) * MINUTE_MS;
  const { ahead } = rangeFor(readHall(office), { category, serviceId: triage.serviceId, dueAt });
  const { visitId, ticket, range } = give(work, { triage, category, missingDocuments: [] });
  work.afterCommit(() => office.kiosks.gave(kiosk, { visitId, ticket }));
  const url = followLink(office, visitId);
  return { visitId, ticket, range, ahead, followQr: url === null ? null : qrPath(url) };
};

export const printTicket: ActionHandler<'kiosk.printTicket'> = (
  office,
  { printId, visitId, language },
  caller,
) => {
  const printer = readTicketPrinter(office.db);
  if (printer.kind === 'dialog' || !readKioskSettings(office).isPrinting)
    throw new AppError({ code: 'refused', rule: 'print.noPrinter' });
  if (!office.kiosks.hasGiven(kioskOf(caller), visitId)) throw new AppError({ code: 'notFound' });
  const slip = ticketSlip(ticketContent(office, { visitId, language }), printer, false);
  return printOnce(office, { printId, subject: visitId, isCopy: false, printer, slip });
};

export const suspicious: QueryHandler<'kiosk.suspicious'> = (office) => ({
  tickets: office.kiosks.suspicious().map((given) => ({ ...given })),
});

export const dismiss: ActionHandler<'kiosk.dismiss'> = (office) => {
  office.kiosks.dismiss();
  return {};
};

/** What somebody who comes now has to wait, whatever they come for. */
function rangeNow(office: OfficeContext, hall: Hall) {
  const settings = readQueueSettings(office.db);
  const categories = [...new Set(openCounters(office.db).flatMap((counter) => counter.categories))];
  return widestRange(categories.flatMap((category) => walkInRange(hall, category, settings) ?? []));
}

/** Only what was put on the kiosk's buttons. */
function isChosen(office: OfficeContext, matter: KioskMatter | null): boolean {
  if (matter === null) return true;
  return readKioskSettings(office).matters.some(({ kind, id }) => kind === matter.kind && id === matter.id);
}

function kioskOf(caller: Caller): string {
  if (caller.kind !== 'terminal') throw new AppError({ code: 'notPermitted' });
  return caller.token;
}
