import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/types.ts';
import { loadState } from '#db/journal/states.ts';
import { sendStateOf } from '#db/journal/outbox.ts';
import { findClient } from '#db/repositories/clients.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { confirmationPdf, type ConfirmationPrint } from '#electron/office/print/confirmationPdf.ts';
import { representativeOf } from '#electron/features/request/afterwardsView.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

/** For the client's hand: the request is withdrawn, or was registered by mistake. */
export const printConfirmation: QueryHandler<'request.confirmationPdf'> = async (
  office,
  { requestId, language, copy },
) => {
  const request = loadState(office.db, 'request', requestId);
  const centre = office.centre();
  const card = office.catalogue().cards.find(({ id }) => id === request?.serviceId);
  if (!request || !centre || !card) throw new AppError({ code: 'notFound' });
  const said = request.voiding ?? request.withdrawal;
  if (!said) throw new AppError({ code: 'refused', rule: 'request.stillOpen' });
  const owner = office.catalogue().institutions.find(({ id }) => id === card.owner);
  const inLanguage = (text: LocalText): string => text[language] ?? text.lv;
  const pdf = await confirmationPdf({
    language,
    centreName: centre.name,
    registerNumber: request.registerNumber,
    secret: request.secret,
    backofficeUrl: office.link.address(),
    serviceName: inLanguage(card.name),
    ownerName: owner ? inLanguage(owner.name) : '',
    clientName: findClient(office.db, request.clientId)?.name ?? '',
    what: whatHappened(request, representativeOf(office, request)?.name ?? null),
    registeredAt: request.registeredAt,
    at: said.at,
    by: allStaff(office.db).find(({ id }) => id === said.staffId)?.name ?? '',
    counter: said.counter,
    isSent: sendStateOf(office.db, requestId) === 'accepted',
    printedAt: office.clock.now(),
    copy,
  });
  const name = `${request.registerNumber ?? 'pieteikums'}-atsaukts.pdf`;
  return { name, mediaType: 'application/pdf', base64: pdf.toString('base64') };
};

function whatHappened(
  { voiding, withdrawal }: RequestState,
  representativeName: string | null,
): ConfirmationPrint['what'] {
  if (voiding) return { kind: 'voided', reason: voiding.reason };
  const isRepresentative = withdrawal?.asker === 'representative';
  return {
    kind: 'withdrawn',
    how: withdrawal?.how ?? null,
    representativeName: isRepresentative ? representativeName : null,
    words: withdrawal?.words ?? '',
  };
}
