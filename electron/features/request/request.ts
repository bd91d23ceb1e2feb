import { AppError } from '#shared/api/errors.ts';
import { dueDateOf, feeCentsOf, termsFor } from '#shared/catalogue/cardTerms.ts';
import { whyNotFiled } from '#shared/catalogue/whyNotFiled.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { clientNumberOf, FIRST_CLIENT } from '#shared/domain/visit/clients/clients.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { deleteDraft } from '#db/repositories/drafts.ts';
import { takeRegisterNumber } from '#db/repositories/leases.ts';
import { attach } from '#electron/office/attachments/attach.ts';
import { readProfile } from '#electron/office/centre.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { mustAct } from '#electron/office/representations.ts';
import { mustBeUsable } from '#electron/office/restrictions.ts';
import { randomText } from '#electron/office/randomness.ts';
import { routeNew } from '#electron/office/routing.ts';
import { staffOf } from '#electron/office/work.ts';
import { cardOfDraft } from '#electron/features/request/drafts.ts';
import { bySubject, deliveryOf, mustBeComplete, subjectsOf } from '#electron/features/request/form.ts';
import { paperInForce } from '#electron/office/papers.ts';

/** Unguessable: with it anybody who holds the receipt may follow the request, and nobody else. */
const SECRET_BYTES = 12;

/** Takes the request in: form, number, promise and the visit's outcome in one transaction (INT-03, QUE-03). */
export const register: CommandHandler<'request.register'> = (work, input) => {
  const { card, version, startedAt } = cardOfDraft(work.office, input);
  const today = localDate(work.now);
  const { stored } = mustBeComplete(card.form, input.answers, today);
  const visit = work.load('visit', input.visitId);
  if (visit?.status !== 'serving') throw new AppError({ code: 'refused', rule: 'visit.notInService' });
  // What was filled in for one client is not registered for another.
  if ((input.clientNumber ?? FIRST_CLIENT) !== clientNumberOf(visit)) {
    throw new AppError({ code: 'refused', rule: 'visit.otherClientServed' });
  }
  if (!visit.clientId) throw new AppError({ code: 'refused', rule: 'visit.noClient' });
  // Domain A5: the identity is checked before a request is taken in.
  if (!visit.identityCheck) throw new AppError({ code: 'refused', rule: 'visit.identityNotChecked' });
  mustAct(work, visit.representative?.representationId, {
    kind: 'service',
    serviceId: card.id,
    owner: card.owner,
  });
  mustBeUsable(work.db, visit.clientId, input.visitId);
  const clientKind = work.load('client', visit.clientId)?.kind ?? 'person';
  const filing = { ...input, clientKind, isOnBus: readProfile(work.db).isMobile };
  const rule = whyNotFiled(card, filing, work.office.catalogue().exemptionCriteria);
  if (rule) throw new AppError({ code: 'refused', rule });
  const receivedAt = startedAt ?? work.now;
  const dueDate = dueDateOf(termsFor(card, input.channel, clientKind), localDate(receivedAt));
  const registerNumber = takeRegisterNumber(work.db, Number(today.slice(0, 4)));
  const subjects = subjectsOf(work, visit.clientId);
  const answers = bySubject(card.form, stored, subjects);
  const requestId = work.newId();
  const facts = {
    registerNumber,
    secret: randomText(SECRET_BYTES),
    centreId: work.office.centre()?.id ?? '',
    serviceId: card.id,
    ...version,
    visitId: input.visitId,
    clientId: visit.clientId,
    representativeId: visit.representative?.id ?? null,
    channel: input.channel,
    declined: input.declined,
    receivedAt,
    dueDate,
    delivery: deliveryOf(card, input.answers),
    feeCents: feeCentsOf(card, input.channel),
    documentsSeen: input.documentsSeen,
    otherSubjects: subjects.others(),
  };
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'register', facts, answers }, work),
  );
  work.decide('visit', input.visitId, (state) =>
    decideVisit(state, { kind: 'recordOutcome', outcome: 'request', serviceId: card.id, requestId }, work),
  );
  routeNew(
    work,
    requestId,
    { card, answers: stored },
    { fromLevel: visit.level, by: staffOf(work.caller).name },
  );
  for (const { id, ...attached } of attachmentsOfDraft(work.db, input.draftId)) {
    attach(work, requestId, { ...attached, attachmentId: id });
  }
  deleteDraft(work.db, input.draftId);
  return { requestId, registerNumber, dueDate };
};

export const issueReceipt: CommandHandler<'request.issueReceipt'> = (work, { requestId, language }) => {
  const paper = paperInForce(work.office, 'receipt').version;
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'issueReceipt', language, paper }, work),
  );
  return { copy: work.load('request', requestId)?.receipts ?? 1 };
};
