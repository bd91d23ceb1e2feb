import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import { feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { readSettings } from '#electron/office/centre.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ChecklistPrint } from '#electron/office/print/checklistPdf.ts';
import type { FromHomePrint } from '#electron/office/print/fromHomePdf.ts';
import { inLanguage } from '#electron/office/print/ticketContent.ts';

/** What stands on the list of documents for next time. */
export function checklistContent(
  office: OfficeContext,
  { serviceId, missing, language, withMeans = false }: ParsedOf<'door.checklistPdf'>,
): ChecklistPrint {
  const card = findCard(office.catalogue(), serviceId);
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const { openingHours } = readSettings(office.db);
  const { cutoffMinutes } = readQueueSettings(office.db);
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
    withMeans,
    channels: waysOf(card),
    term: termOf(card, 'paper'),
    openingHours,
    cutoffMinutes,
    printedAt: office.clock.now(),
  };
}

/** How the client does it alone; only of what can be done so. @throws AppError `notFound` */
export function fromHomeContent(
  office: OfficeContext,
  { serviceId, language }: ParsedOf<'door.fromHomePdf'>,
): FromHomePrint {
  const card = findCard(office.catalogue(), serviceId);
  const centre = office.centre();
  const owner = office.catalogue().institutions.find(({ id }) => id === card.owner);
  if (!centre || !owner || !possibleChannels(card).includes('eService'))
    throw new AppError({ code: 'notFound' });
  return {
    language,
    centreName: centre.name,
    serviceName: inLanguage(card.name, language),
    nameToFind: language === 'en' ? card.name.en : card.name.lv,
    ownerName: inLanguage(owner.name, language),
    portalUrl: owner.portal.url,
    channels: waysOf(card),
    term: termOf(card, 'eService'),
    printedAt: office.clock.now(),
  };
}

const waysOf = (card: ServiceCard) =>
  possibleChannels(card).map((channel) => ({ channel, feeCents: feeCentsOf(card, channel) }));

function termOf(card: ServiceCard, channel: Channel) {
  const { unit, count } = termsFor(card, channel).length;
  return { unit: unit === 'calendarMonths' ? ('months' as const) : unit, count };
}

function findCard(catalogue: Catalogue, serviceId: string): ServiceCard {
  const card = catalogue.cards.find(({ id }) => id === serviceId);
  if (!card) throw new AppError({ code: 'notFound' });
  return card;
}
