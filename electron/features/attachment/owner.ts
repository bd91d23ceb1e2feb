import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { Attachment } from '#shared/domain/request/attachments/types.ts';
import { loadState } from '#db/journal/states.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { findDraft } from '#db/repositories/drafts.ts';
import { findStoredFile } from '#db/repositories/storedFiles.ts';
import { cardOfRequest } from '#electron/office/promisedTerms.ts';
import type { OfficeContext } from '#electron/office/context.ts';

export type Owner = ParsedOf<'attachment.add'>['owner'];
export type ShownOwner = ParsedOf<'attachment.list'>['owner'];

/** What files belong to: a request that is being filled in, one that is registered, or its result. */
export type Owned = {
  readonly card: ServiceCard | null;
  readonly attachments: readonly Attachment[];
  /** Filed with help or in the client's stead: there may be a delegation on paper. */
  readonly isAssisted: boolean;
  /** Null for a request that an institution started. */
  readonly visitId: string | null;
  /** Whom the files are about; null before the client is known. */
  readonly clientId: string | null;
  /** Rule that forbids changing anything; null while it may be. */
  readonly whyClosed: string | null;
};

/** @throws AppError `notFound` */
export function ownedBy(office: OfficeContext, owner: ShownOwner): Owned {
  switch (owner.kind) {
    case 'draft':
      return ofDraft(office, owner.draftId);
    case 'request':
      return ofRequest(office, owner.requestId);
    case 'result':
      return ofResult(office, owner.requestId);
  }
}

function ofDraft(office: OfficeContext, draftId: string): Owned {
  const draft = findDraft(office.db, draftId);
  if (!draft || draft.discardedAt !== null) throw new AppError({ code: 'notFound' });
  const { visitId, serviceId } = draft;
  const { channel } = JSON.parse(draft.body) as ParsedOf<'request.saveDraft'>;
  return {
    card: office.catalogue().cards.find(({ id }) => id === serviceId) ?? null,
    attachments: attachmentsOfDraft(office.db, draftId).flatMap(({ draftId: _draft, ...attached }) => {
      const file = findStoredFile(office.db, attached.hash);
      if (!file) return [];
      const { contents, ...facts } = file;
      return [{ ...attached, ...facts, signatures: contents.signatures.length, arrivedAt: null }];
    }),
    isAssisted: channel === 'assisted',
    visitId,
    clientId: loadState(office.db, 'visit', visitId)?.clientId ?? null,
    whyClosed: null,
  };
}

function ofRequest(office: OfficeContext, requestId: string): Owned {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  return {
    card: cardOfRequest(office, state),
    attachments: state.attachments ?? [],
    isAssisted: state.channel === 'assisted',
    visitId: state.visitId,
    clientId: state.clientId,
    whyClosed: whyClosed(state),
  };
}

/** The owner's files are shown and handed over as they came. */
function ofResult(office: OfficeContext, requestId: string): Owned {
  const request = ofRequest(office, requestId);
  const { result } = loadState(office.db, 'request', requestId) ?? {};
  return {
    ...request,
    card: null,
    attachments: (result?.files ?? []).map(({ fileId, ...file }) => ({
      ...file,
      id: fileId,
      documentId: null,
      turn: 0,
      addedAt: result?.at ?? 0,
      staffId: null,
      arrivedAt: result?.at ?? 0,
    })),
    whyClosed: 'attachment.ofOwner',
  };
}
