import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { delegationPdf } from '#electron/office/print/delegationPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { paperAsPrinted, paperInForce, paperOfVersion } from '#electron/office/papers.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { decideDelegation } from '#shared/domain/delegation/decide.ts';
import type { DelegationPaper, DelegationState } from '#shared/domain/delegation/types.ts';
import { FIRST_VERSION, type Paper } from '#shared/papers/paper.ts';

/** The paper to sign, and the client's own log of what was done in their name (domain A5). */
export const print: QueryHandler<'delegation.pdf'> = async (
  office,
  { delegationId, what, language, copy },
) => {
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
  const print = {
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
    copy,
  };
  const pdf = await delegationPdf(print, paperFor(office, state, what));
  const name = what === 'deeds' ? 'klienta-varda-izdaritais.pdf' : 'pilnvara.pdf';
  return pdfFile(name, pdf);
};

export const issuePaper: CommandHandler<'delegation.issuePaper'> = (
  work,
  { delegationId, what, language },
) => {
  const paper = paperInForce(work.office, what).version;
  work.decide('delegation', delegationId, (state) =>
    decideDelegation(state, { kind: 'issuePaper', what, language, paper }, work),
  );
  return { copy: work.load('delegation', delegationId)?.prints?.[what]?.copies ?? 1 };
};

/** The delegation in the words that are signed, whenever it is printed. */
function paperFor(office: OfficeContext, { paper, prints }: DelegationState, what: DelegationPaper): Paper {
  if (what === 'delegation') return paperOfVersion(office, what, paper ?? FIRST_VERSION);
  return paperAsPrinted(office, what, prints?.[what] ?? { copies: 0 });
}
