import { AppError } from '#shared/api/errors.ts';
import { decideFeedback } from '#shared/domain/feedback/decide.ts';
import { quotedCode } from '#shared/lib/quotedCode.ts';
import type { FeedbackFacts, FeedbackState } from '#shared/domain/feedback/types.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import { isSameClient } from '#db/repositories/clients.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf, type Work } from '#electron/office/work.ts';

/** CMP-01: at any level, in a minute; the link to the visit is the client's wish. */
export const receive: CommandHandler<'feedback.receive'> = (work, input) => {
  const feedbackId = work.newId();
  const { words, name, contact } = input;
  const isAnonymous = input.sender === 'anonymous';
  work.decide('feedback', feedbackId, (state) =>
    decideFeedback(
      state,
      {
        kind: 'receive',
        feedbackId,
        facts: factsOf(work, input),
        words,
        name: isAnonymous ? '' : name,
        contact: isAnonymous ? '' : contact,
      },
      work,
    ),
  );
  const dueDate = work.load('feedback', feedbackId)?.dueDate ?? null;
  return { feedbackId, code: quotedCode(feedbackId), dueDate };
};

export const issueReceipt: CommandHandler<'feedback.issueReceipt'> = (work, { feedbackId, language }) => {
  mayGiveReceipt(work.office, work.caller, feedbackId);
  work.decide('feedback', feedbackId, (state) =>
    decideFeedback(state, { kind: 'issueReceipt', language }, work),
  );
  return { copy: work.load('feedback', feedbackId)?.receipts ?? 1 };
};

/** The client's words are for whoever took them in and for level 3. @throws AppError `notFound` for the others */
export function mayGiveReceipt(office: OfficeContext, caller: Caller, feedbackId: string): FeedbackState {
  const feedback = loadState(office.db, 'feedback', feedbackId);
  const { staffId, roles } = staffOf(caller);
  if (!feedback || (feedback.receivedBy !== staffId && !roles.includes('manager'))) {
    throw new AppError({ code: 'notFound' });
  }
  return feedback;
}

function factsOf(work: Work, input: ParsedOf<'feedback.receive'>): FeedbackFacts {
  const { kind, subject, serviceId, sender, answerBy, language, isLinked } = input;
  const visit = input.visitId === null ? null : work.load('visit', input.visitId);
  if (input.visitId !== null && !visit) throw new AppError({ code: 'notFound' });
  if (serviceId !== null && !work.office.catalogue().cards.some(({ id }) => id === serviceId)) {
    throw new AppError({ code: 'notFound' });
  }
  const requestId = isLinked ? input.requestId : null;
  const askerOf = requestId === null ? null : (work.load('request', requestId)?.clientId ?? null);
  if (requestId !== null && !isSameClient(work.db, askerOf, visit?.clientId ?? null)) {
    throw new AppError({ code: 'notFound' });
  }
  return {
    kind,
    subject,
    serviceId,
    sender,
    answerBy,
    language,
    centreId: work.office.centre()?.id ?? '',
    clientId: sender === 'client' ? (visit?.clientId ?? null) : null,
    visitId: isLinked ? input.visitId : null,
    requestId,
  };
}
