import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { followLink } from '#electron/office/followTicket.ts';
import type { TicketPrint } from '#electron/office/print/ticketPdf.ts';

type Wanted = { readonly visitId: string; readonly language: ClientLanguage };

/** What stands on a ticket, for page and slip alike. */
export function ticketContent(office: OfficeContext, { visitId, language }: Wanted): TicketPrint {
  const visit = loadState(office.db, 'visit', visitId);
  const centre = office.centre();
  if (!visit?.ticket || !centre) throw new AppError({ code: 'notFound' });
  const catalogue = office.catalogue();
  const card = catalogue.cards.find(({ id }) => id === visit.serviceId);
  const situation = catalogue.lifeSituations.find(({ id }) => id === visit.lifeSituationId);
  const institution = catalogue.institutions.find(({ id }) => id === visit.institutionId);
  const matter = card?.name ?? situation?.name ?? institution?.name ?? null;
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
    followUrl: followLink(office, visitId),
  };
}

function documentNames(
  card: ServiceCard | undefined,
  language: ClientLanguage,
  which: (id: string) => boolean,
): string[] {
  return (card?.documents ?? []).filter(({ id }) => which(id)).map(({ name }) => inLanguage(name, language));
}

export function inLanguage(text: LocalText, language: ClientLanguage): string {
  return text[language] ?? text.lv;
}
