import { AppError } from '#shared/api/errors.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { whyNotAttachable, type NotAttachable } from '#shared/domain/request/attachments/rules.ts';
import type { NewAttachment } from '#shared/domain/request/attachments/decide.ts';
import { findStoredFile, markLinked, type StoredFile } from '#db/repositories/storedFiles.ts';
import { cardOfRequest } from '#electron/office/promisedTerms.ts';
import type { Work } from '#electron/office/work.ts';

export type Attaching = Pick<NewAttachment, 'attachmentId' | 'documentId' | 'turn' | 'name' | 'hash'>;

/** Attaches a file that lies here to a registered request. What it is was seen when it came. @throws AppError */
export function attach(
  work: Work,
  requestId: string,
  { hash, attachmentId, documentId, turn, name }: Attaching,
): void {
  const { bytes, kind, pages, contents } = mustLieHere(work, hash);
  const signatures = contents.signatures.length;
  const attachment = { attachmentId, documentId, turn, name, hash, bytes, kind, pages, signatures };
  work.decide('request', requestId, (state) => {
    const whyNot = state && whyNotKept(cardOfRequest(work.office, state), documentId);
    return decideRequest(state, { kind: 'attach', attachment, whyNot: whyNot ?? null }, work);
  });
  markLinked(work.db, hash);
}

/** @throws AppError refused: it was put here too long ago, or never */
export function mustLieHere(work: Work, hash: string): StoredFile {
  const file = findStoredFile(work.db, hash);
  if (!file || !work.office.attachments.has(hash)) {
    throw new AppError({ code: 'refused', rule: 'attachment.notHere' });
  }
  return file;
}

/** Why the document may not be kept as a file (domain 5.9); one that is not on the card's list may. */
export function whyNotKept(card: ServiceCard | null, documentId: string | null): NotAttachable | null {
  const document = card?.documents.find(({ id }) => id === documentId);
  return document ? whyNotAttachable(document) : null;
}
