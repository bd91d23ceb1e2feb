import { AppError } from '#shared/api/errors.ts';
import type { InputOf } from '#shared/api/contract.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { howSigned } from '#shared/domain/request/protocol/howSigned.ts';
import { protocolPrints } from '#shared/domain/request/protocol/rules.ts';
import type { HandoverGrounds } from '#shared/domain/request/protocol/types.ts';
import type { Handover, RequestState } from '#shared/domain/request/types.ts';
import { formatDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import { mustReceive, receivingOf } from '#electron/features/request/receiving.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { paperAsPrinted, paperInForce } from '#electron/office/papers.ts';
import { handoverPdf, type HandoverPrint } from '#electron/office/print/handoverPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { counterOrNull, staffOf } from '#electron/office/work.ts';

export const issueProtocol: CommandHandler<'handover.issueProtocol'> = (
  work,
  { requestId, language, preparing },
) => {
  if (preparing) mustReceive(work, { requestId, ...preparing });
  const paper = paperInForce(work.office, 'handover').version;
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'issueProtocol', preparing, language, paper }, work),
  );
  const state = work.load('request', requestId);
  const receiving = preparing ?? state?.handover;
  return { copy: state && receiving ? protocolPrints(state, receiving).copies : 1 };
};

/** HND-02: of the handover that has been, or of the one that is being prepared, as it would be now. */
export const printProtocol: QueryHandler<'handover.protocolPdf'> = async (office, asked, caller) => {
  const { request, paper } = paperOf(office, asked);
  const { result } = request;
  const act = asked.preparing ? prepared(office, request, asked.preparing, caller) : request.handover;
  const prints = act ? protocolPrints(request, act) : { copies: 0 };
  // The rules of a handover are asked where the sheet is issued; none comes out without that.
  if (!act || !result || prints.copies === 0)
    throw new AppError({ code: 'refused', rule: 'request.notHandedOver' });
  const print: HandoverPrint = {
    ...paper,
    ownerReference: request.ownerReference,
    result: {
      outcome: result.outcome,
      kind: result.kind,
      isSealed: request.placement?.isSealed ?? false,
      files: (result.files ?? []).flatMap(({ name }) => name ?? []),
    },
    at: act.at,
    counter: act.counter,
    clerkName: namesOf(office).staff(act.staffId) ?? '',
    receiverName: act.receivedBy ?? '',
    ground: groundOf(office, act),
    identity: act.identity ?? null,
    signed: asked.preparing ? { how: 'now' } : signingOf(act),
  };
  const form = paperAsPrinted(office, 'handover', prints);
  return pdfFile(`${request.registerNumber ?? 'pieteikums'}-izsniegts.pdf`, await handoverPdf(print, form));
};

function prepared(
  office: OfficeContext,
  request: RequestState,
  { visitId, to }: NonNullable<InputOf<'handover.protocolPdf'>['preparing']>,
  caller: Caller,
): Handover {
  const visit = loadState(office.db, 'visit', visitId);
  if (!visit) throw new AppError({ code: 'notFound' });
  return {
    to,
    visitId,
    ...receivingOf(office.db, request, visit, to),
    counter: counterOrNull(office, caller)?.name ?? null,
    staffId: staffOf(caller).staffId,
    at: office.clock.now(),
  };
}

function groundOf({ db }: OfficeContext, { representationId }: HandoverGrounds): HandoverPrint['ground'] {
  const record = representationId === undefined ? null : loadState(db, 'representation', representationId);
  if (!record) return null;
  const { basis, documentKind, documentNumber = '', documentDate } = record;
  const day = documentDate === null ? '' : formatDate(documentDate);
  return { basis, documentKind, document: [documentNumber, day].filter(Boolean).join(', ') };
}

function signingOf(act: Handover): HandoverPrint['signed'] {
  const how = howSigned(act);
  return how === 'screen' ? { how, signature: act.signature ?? '' } : how && { how };
}
