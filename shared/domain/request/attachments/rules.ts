import type { RequiredDocument } from '#shared/catalogue/types.ts';

/** A scanned file of a few hundred pages; what is larger was scanned with the wrong settings. */
export const MOST_ATTACHMENT_BYTES = 250 * 1024 * 1024;
/** Of one request. */
export const MOST_ATTACHMENTS = 40;

/** On cards these documents are only looked at; no centre may keep a copy (domain 5.9). */
const IDENTITY_DOCUMENTS: readonly string[] = ['identity-document', 'identity-copy'];

/** The printed form with the client's signature on it: a document of every request, though no card names it. */
export const SIGNED_FORM = 'signed-form';
/** The delegation that the client signed on paper: the evidence of an act in their stead (domain A5). */
export const SIGNED_DELEGATION = 'signed-delegation';

export type NotAttachable = 'attachment.identityDocument' | 'attachment.onlyShown';

/** Why a document of the card's list may not be kept as a file; null when it may. */
export function whyNotAttachable({
  id,
  handling,
}: Pick<RequiredDocument, 'id' | 'handling'>): NotAttachable | null {
  if (IDENTITY_DOCUMENTS.includes(id)) return 'attachment.identityDocument';
  return handling === 'show' ? 'attachment.onlyShown' : null;
}

/** Documents of the card that have to be attached and are not. */
export function missingDocuments(
  documents: readonly Pick<RequiredDocument, 'id' | 'handling' | 'mandatory'>[],
  attached: readonly { readonly documentId: string | null }[],
): string[] {
  const there = new Set(attached.map(({ documentId }) => documentId));
  return documents
    .filter(
      (document) => document.mandatory && whyNotAttachable(document) === null && !there.has(document.id),
    )
    .map(({ id }) => id);
}
