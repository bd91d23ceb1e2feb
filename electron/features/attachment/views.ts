import {
  missingDocuments,
  SIGNED_DELEGATION,
  SIGNED_FORM,
  whyNotAttachable,
} from '#shared/domain/request/attachments/rules.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';
import { ownedBy } from '#electron/features/attachment/owner.ts';

export const beginUpload: ActionHandler<'attachment.beginUpload'> = (office, { bytes }, caller) => ({
  address: office.transfers.offerUpload(staffOf(caller).token, bytes),
});

export const list: QueryHandler<'attachment.list'> = (office, { owner }) => {
  const { card, attachments, isAssisted, whyClosed } = ownedBy(office, owner);
  const nameOf = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const missing = new Set(missingDocuments(card?.documents ?? [], attachments));
  return {
    attachments: attachments.map(({ id, name, staffId, hash, ...facts }) => ({
      attachmentId: id,
      documentId: facts.documentId,
      name: name ?? '',
      bytes: facts.bytes,
      kind: facts.kind,
      pages: facts.pages,
      signatures: facts.signatures,
      turn: facts.turn,
      addedAt: facts.addedAt,
      by: nameOf.get(staffId ?? '') ?? null,
      arrivedAt: facts.arrivedAt,
      sentBytes: office.link.sentBytes(hash),
      whyNotShow:
        name === undefined ? 'attachment.erased' : office.attachments.has(hash) ? null : 'attachment.notHere',
      whyNotRemove: facts.arrivedAt === null ? whyClosed : 'attachment.alreadySent',
    })),
    documents: [
      ...(card?.documents ?? []).map((document) => ({
        documentId: document.id,
        isMissing: missing.has(document.id),
        whyNotAttach: whyNotAttachable(document),
      })),
      ...[...(isAssisted ? [SIGNED_DELEGATION] : []), SIGNED_FORM].map((documentId) => ({
        documentId,
        isMissing: false,
        whyNotAttach: null,
      })),
    ],
    arrived: attachments.filter(({ arrivedAt }) => arrivedAt !== null).length,
    whyNotAdd: whyClosed,
  };
};
