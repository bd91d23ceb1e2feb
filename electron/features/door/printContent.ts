import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import { feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { Catalogue, LocalText, ServiceCard } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/types.ts';
import { loadState } from '#db/journal/states.ts';
import { readSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ChecklistPrint } from '#electron/office/print/checklistPdf.ts';
import type { TicketPrint } from '#electron/office/print/ticketPdf.ts';

/** What stands on a ticket, for page and slip alike. */
export function ticketContent(
  office: OfficeContext,
  { visitId, language }: ParsedOf<'door.ticketPdf'>,
): TicketPrint {
  const visit = loadState(office.db, 'visit', visitId);
  const centre = office.centre();
  if (!visit?.ticket || !centre) throw new AppError({ code: 'notFound' });
  const catalogue = office.catalogue();
  const card = catalogue.cards.find(({ id }) => id === visit.serviceId);
  const situation = catalogue.lifeSituations.find(({ id }) => id === visit.lifeSituationId);
  const matter = card?.name ?? situation?.name ?? null;
  return {
    language,
    centreName: centre.name,
    ticket: visit.ticket,
    matter: matter === null ? null : inLanguage(matter, language),
    categoryName: null,
    arrivedAt: visit.arrivedAt,
    range: visit.promise,
    haveReady: documentNames(card, language, (id) => !visit.missingDocuments.includes(id)),
    missing: documentNames(card, language, (id) => visit.missingDocuments.includes(id)),
  };
}

/** What stands on the list of documents for next time. */
export function checklistContent(
  office: OfficeContext,
  { serviceId, missing, language }: ParsedOf<'door.checklistPdf'>,
): ChecklistPrint {
  const card = findCard(office.catalogue(), serviceId);
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const { openingHours, cutoffMinutes } = readSettings(office.db);
  const owner = office.catalogue().institutions.find(({ id }) => id === card.owner);
  return {
    language,
    centreName: centre.name,
    serviceName: inLanguage(card.name, language),
    ownerName: owner ? inLanguage(owner.name, language) : '',
    documents: card.documents.map(({ id, name }) => ({
      name: inLanguage(name, language),
      isMissing: missing.includes(id),
    })),
    channels: possibleChannels(card).map((channel) => ({ channel, feeCents: feeCentsOf(card, channel) })),
    term: termOf(card),
    openingHours,
    cutoffMinutes,
    printedAt: office.clock.now(),
  };
}

function termOf(card: ServiceCard) {
  const { unit, count } = termsFor(card, 'paper').length;
  return { unit: unit === 'calendarMonths' ? ('months' as const) : unit, count };
}

function documentNames(
  card: ServiceCard | undefined,
  language: ClientLanguage,
  which: (id: string) => boolean,
): string[] {
  return (card?.documents ?? []).filter(({ id }) => which(id)).map(({ name }) => inLanguage(name, language));
}

function inLanguage(text: LocalText, language: ClientLanguage): string {
  return text[language] ?? text.lv;
}

function findCard(catalogue: Catalogue, serviceId: string): ServiceCard {
  const card = catalogue.cards.find(({ id }) => id === serviceId);
  if (!card) throw new AppError({ code: 'notFound' });
  return card;
}
