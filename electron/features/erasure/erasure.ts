import { AppError } from '#shared/api/errors.ts';
import { decideAskErasure, decideWithdrawErasure } from '#shared/domain/client/erasure.ts';
import { localDate } from '#shared/lib/time.ts';
import { cardIdsOf, shownClientId } from '#db/repositories/clients.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { caseOf } from '#electron/features/erasure/views.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { erasureReplyPdf } from '#electron/office/print/erasureReplyPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { staffOf } from '#electron/office/work.ts';

/** The back-office makes the entry of the ledger; without a network the wish is sent later. */
export const ask: CommandHandler<'erasure.ask'> = (work, { clientId, askedOn, ground }) => {
  const today = localDate(work.now);
  work.decide('client', shownClientId(work.db, clientId), (state) =>
    decideAskErasure(state, { askedOn, ground, today }),
  );
  return {};
};

export const withdraw: CommandHandler<'erasure.withdraw'> = (work, { clientId }) => {
  // The card it was asked about may have been merged into another since.
  const cards = cardIdsOf(work.db, clientId);
  const asked = cards.find((id) => work.load('client', id)?.erasure?.asked) ?? clientId;
  work.decide('client', asked, decideWithdrawErasure);
  return {};
};

export const printReply: QueryHandler<'erasure.replyPdf'> = async (
  office,
  { clientId, language },
  caller,
) => {
  const found = caseOf(office, clientId);
  const centre = office.centre();
  if (!found?.asked || !centre) throw new AppError({ code: 'refused', rule: 'client.erasureNotAsked' });
  const { staffId } = staffOf(caller);
  const pdf = await erasureReplyPdf({
    ...found,
    asked: found.asked,
    language,
    centreName: centre.name,
    signedBy: allStaff(office.db).find(({ id }) => id === staffId)?.name ?? '',
    printedAt: office.clock.now(),
  });
  return pdfFile(`dzesana-${found.code}`, pdf);
};
