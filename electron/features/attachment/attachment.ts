import { AppError } from '#shared/api/errors.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { happened } from '#shared/domain/decision.ts';
import { MOST_ATTACHMENTS } from '#shared/domain/request/attachments/rules.ts';
import type { AttachmentCommand } from '#shared/domain/request/attachments/decide.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import {
  addDraftAttachment,
  arrangeDraftAttachment,
  removeDraftAttachment,
} from '#db/repositories/draftAttachments.ts';
import { findStoredFile, markLinked } from '#db/repositories/storedFiles.ts';
import { attach, mustLieHere, whyNotKept } from '#electron/office/attachments/attach.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { staffOf, type Work } from '#electron/office/work.ts';
import { ownedBy, type Owner } from '#electron/features/attachment/owner.ts';

export const add: CommandHandler<'attachment.add'> = (work, { owner, hash, documentId, name }) => {
  const attachmentId = work.newId();
  if (owner.kind === 'request') {
    attach(work, owner.requestId, { attachmentId, hash, documentId, name, turn: 0 });
    return { attachmentId };
  }
  const { card, attachments, visitId } = ownedBy(work.office, owner);
  const whyNot = whyNotKept(card, documentId);
  if (whyNot) throw new AppError({ code: 'refused', rule: whyNot });
  mustLieHere(work, hash);
  // The same rules as for a registered request, which it is going to be.
  if (attachments.some((other) => other.hash === hash)) {
    throw new AppError({ code: 'refused', rule: 'attachment.sameFile' });
  }
  if (attachments.length >= MOST_ATTACHMENTS) {
    throw new AppError({ code: 'refused', rule: 'attachment.tooMany' });
  }
  const { draftId } = owner;
  const { staffId } = staffOf(work.caller);
  const attached = {
    id: attachmentId,
    draftId,
    hash,
    documentId,
    name,
    turn: 0,
    addedAt: work.now,
    staffId,
  } as const;
  addDraftAttachment(work.db, attached);
  markLinked(work.db, hash);
  if (visitId !== null) work.touch('visit', visitId);
  return { attachmentId };
};

export const remove: CommandHandler<'attachment.remove'> = (work, { owner, attachmentId }) => {
  if (owner.kind === 'request') change(work, owner.requestId, { kind: 'detach', attachmentId });
  else if (!removeDraftAttachment(work.db, owner.draftId, attachmentId)) {
    throw new AppError({ code: 'refused', rule: 'attachment.unknown' });
  } else touchDraft(work, owner);
  work.afterCommit(() => work.office.attachments.sweep());
  return {};
};

export const arrange: CommandHandler<'attachment.arrange'> = (work, { owner, order }) => {
  if (owner.kind === 'request') return change(work, owner.requestId, { kind: 'arrange', order });
  const known = new Set(ownedBy(work.office, owner).attachments.map(({ id }) => id));
  const named = new Set(order.map(({ attachmentId }) => attachmentId));
  if (named.size !== order.length || known.size !== named.size || ![...known].every((id) => named.has(id))) {
    throw new AppError({ code: 'refused', rule: 'attachment.otherOrder' });
  }
  order.forEach(({ attachmentId, turn }, index) =>
    arrangeDraftAttachment(work.db, attachmentId, index + 1, turn),
  );
  touchDraft(work, owner);
  return {};
};

/** ASE-08: each showing is an entry of the access stream. The bytes are read at the address, by this session. */
export const show: CommandHandler<'attachment.show'> = (work, { owner, attachmentId, purpose }) => {
  const { attachments, visitId, clientId } = ownedBy(work.office, owner);
  const attachment = attachments.find(({ id }) => id === attachmentId);
  const file = attachment && findStoredFile(work.db, attachment.hash);
  if (!attachment || attachment.name === undefined) throw new AppError({ code: 'notFound' });
  if (!file) throw new AppError({ code: 'refused', rule: 'attachment.notHere' });
  const payload = { what: 'file', purpose, visitId, attachmentId } as const;
  const shown: AccessEvent = { type: 'access.shown', version: 1, payload };
  const subject = clientId ?? visitId;
  if (subject === null) throw new AppError({ code: 'notFound' });
  work.decide('access', subject, () => happened(shown));
  const { documents, signatures } = file.contents;
  return {
    address: work.office.transfers.offerFile(staffOf(work.caller).token, file.hash),
    kind: file.kind,
    contents: { documents: [...documents], signatures: [...signatures] },
  };
};

function change(work: Work, requestId: string, command: AttachmentCommand): Record<string, never> {
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
  return {};
}

function touchDraft(work: Work, owner: Owner): void {
  const { visitId } = ownedBy(work.office, owner);
  if (visitId !== null) work.touch('visit', visitId);
}
