import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { Attachment } from '#shared/domain/request/attachments/types.ts';
import { loadState } from '#db/journal/states.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { findDraft } from '#db/repositories/drafts.ts';
import { findStoredFile } from '#db/repositories/storedFiles.ts';
import { cardOf } from '#electron/office/attachments/attach.ts';
import type { OfficeContext } from '#electron/office/context.ts';

export type Owner = ParsedOf<'attachment.list'>['owner'];

/** What files belong to: a request that is being filled in, or one that is registered. */
export type Owned = {
  readonly card: ServiceCard | null;
  readonly attachments: readonly Attachment[];
  readonly visitId: string;
  /** Whom the files are about; null before the client is known. */
  readonly clientId: string | null;
  /** Rule that forbids changing anything; null while it may be. */
  readonly whyClosed: string | null;
};

/** @throws AppError `notFound` */
export function ownedBy(office: OfficeContext, owner: Owner): Owned {
  return owner.kind === 'draft' ? ofDraft(office, owner.draftId) : ofRequest(office, owner.requestId);
}

function ofDraft(office: OfficeContext, draftId: string): Owned {
  const draft = findDraft(office.db, draftId);
  if (!draft || draft.discardedAt !== null) throw new AppError({ code: 'notFound' });
  const { visitId, serviceId } = draft;
  return {
    card: office.catalogue().cards.find(({ id }) => id === serviceId) ?? null,
    attachments: attachmentsOfDraft(office.db, draftId).flatMap(({ draftId: _draft, ...attached }) => {
      const file = findStoredFile(office.db, attached.hash);
      if (!file) return [];
      const { contents, ...facts } = file;
      return [{ ...attached, ...facts, signatures: contents.signatures.length, arrivedAt: null }];
    }),
    visitId,
    clientId: loadState(office.db, 'visit', visitId)?.clientId ?? null,
    whyClosed: null,
  };
}

function ofRequest(office: OfficeContext, requestId: string): Owned {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  return {
    card: cardOf(office, state),
    attachments: state.attachments ?? [],
    visitId: state.visitId,
    clientId: state.clientId,
    whyClosed: whyClosed(state),
  };
}
