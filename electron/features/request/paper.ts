import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { cardOfRequest } from '#electron/features/request/form.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { RequestPaper } from '#electron/office/print/requestPaper.ts';

type Asked = { readonly requestId: string; readonly language: ClientLanguage; readonly copy: number };

type PaperOf = {
  readonly request: RequestState;
  readonly card: ServiceCard;
  readonly paper: RequestPaper;
  readonly inLanguage: (text: LocalText) => string;
};

/** What a paper about this request says in the client's language. @throws AppError `notFound` */
export function paperOf(office: OfficeContext, { requestId, language, copy }: Asked): PaperOf {
  const request = loadState(office.db, 'request', requestId);
  const centre = office.centre();
  if (!request || !centre) throw new AppError({ code: 'notFound' });
  const { institutions } = office.catalogue();
  // What was promised stands on the paper, whatever the card says by now (SLT-03).
  const { card } = cardOfRequest(office, request);
  const owner = institutions.find(({ id }) => id === card.owner);
  const inLanguage = (text: LocalText): string => text[language] ?? text.lv;
  const paper = {
    language,
    // Questions and the result are for the centre that took it in, wherever this is printed (LVL-17).
    centreName: namesOf(office).centre(request.centreId) ?? centre.name,
    registerNumber: request.registerNumber,
    secret: request.secret,
    backofficeUrl: office.link.address(),
    serviceName: inLanguage(card.name),
    ownerName: owner ? inLanguage(owner.name) : '',
    clientName: findClient(office.db, request.clientId)?.name ?? '',
    registeredAt: request.registeredAt,
    printedAt: office.clock.now(),
    copy,
  };
  return { request, card, paper, inLanguage };
}
