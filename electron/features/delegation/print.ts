import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/types.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { delegationPdf } from '#electron/office/print/delegationPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';

/** The paper to sign, and the client's own log of what was done in their name (domain A5). */
export const print: QueryHandler<'delegation.pdf'> = async (office, { delegationId, what, language }) => {
  const state = loadState(office.db, 'delegation', delegationId);
  const centre = office.centre();
  if (!state || !centre) throw new AppError({ code: 'notFound' });
  const names = namesOf(office);
  const { cards } = office.catalogue();
  const inLanguage = (text: LocalText): string => text[language] ?? text.lv;
  const serviceName = (serviceId: string): string => {
    const card = cards.find(({ id }) => id === serviceId);
    return card ? inLanguage(card.name) : serviceId;
  };
  const { representation, validFrom, validTo, legalBasis, drawnUpAt, signing, revocation } = state;
  const pdf = await delegationPdf({
    what,
    language,
    centreName: centre.name,
    clientName: findClient(office.db, state.clientId)?.name ?? '',
    representative: representation && {
      name: state.representativeName ?? '',
      documentKind: representation.documentKind ?? null,
      document: state.document ?? '',
    },
    agentName: names.staff(state.agentId) ?? '',
    services: state.services.map(serviceName),
    purpose: state.purpose ?? '',
    validFrom,
    validTo,
    legalBasis,
    drawnUpAt,
    signed: signing,
    revokedAt: revocation?.at ?? null,
    acts: state.acts.map((act) => ({
      at: act.at,
      by: [names.staff(act.staffId), act.counter].filter(Boolean).join(' · '),
      serviceName: serviceName(act.serviceId),
      registerNumber: loadState(office.db, 'request', act.requestId)?.registerNumber ?? null,
      confirmed: act.confirmed,
      formHash: act.formHash,
      sending: act.sending,
    })),
    printedAt: office.clock.now(),
  });
  const name = what === 'deeds' ? 'klienta-varda-izdaritais.pdf' : 'pilnvara.pdf';
  return pdfFile(name, pdf);
};
