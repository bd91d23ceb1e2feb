import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { findDraft, saveDraft, setDraftDiscarded } from '#db/repositories/drafts.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

/** What the counter sent, and the version of the catalogue in which it was begun; drafts of earlier programs have none. */
type KeptDraft = ParsedOf<'request.saveDraft'> & { readonly catalogueVersion?: number };

export const saveRequestDraft: CommandHandler<'request.saveDraft'> = (work, draft) => {
  const { draftId, visitId, serviceId } = draft;
  const { catalogueVersion } = cardOfDraft(work.office, draft);
  const kept: KeptDraft = { ...draft, catalogueVersion };
  saveDraft(work.db, { id: draftId, visitId, serviceId, body: JSON.stringify(kept), savedAt: work.now });
  work.touch('visit', visitId);
  return { savedAt: work.now };
};

export const getDraft: QueryHandler<'request.draft'> = (office, { draftId }) => {
  const draft = findDraft(office.db, draftId);
  if (!draft) throw new AppError({ code: 'notFound' });
  const { startedAt, savedAt } = draft;
  const { catalogueVersion: _, ...body } = bodyOf(draft);
  const { card, catalogueVersion } = cardOfDraft(office, body);
  const isCurrent = catalogueVersion === office.catalogue().version;
  return { ...body, startedAt, savedAt, card: isCurrent ? null : card };
};

export const discardDraft: CommandHandler<'request.discardDraft'> = (work, { draftId }) =>
  setDiscarded(work, draftId, work.now);

export const restoreDraft: CommandHandler<'request.restoreDraft'> = (work, { draftId }) =>
  setDiscarded(work, draftId, null);

function setDiscarded(work: Work, draftId: string, at: number | null): Record<string, never> {
  if (!setDraftDiscarded(work.db, draftId, at)) throw new AppError({ code: 'notFound' });
  const draft = findDraft(work.db, draftId);
  if (draft) work.touch('visit', draft.visitId);
  return {};
}

/**
 * The card whose form is filled in: a draft is finished on the version on which it was begun, as long as that is kept
 * here. @throws AppError refused `request.unknownService`
 */
export function cardOfDraft(
  office: OfficeContext,
  { draftId, serviceId }: { readonly draftId: string; readonly serviceId: string },
): { readonly card: ServiceCard; readonly catalogueVersion: number } {
  const draft = findDraft(office.db, draftId);
  const begunIn = draft && bodyOf(draft).catalogueVersion;
  const versions = [begunIn ? office.catalogueOf(begunIn) : null, office.catalogue()];
  for (const catalogue of versions) {
    const card = catalogue?.cards.find(({ id }) => id === serviceId);
    if (catalogue && card) return { card, catalogueVersion: catalogue.version };
  }
  throw new AppError({ code: 'refused', rule: 'request.unknownService' });
}

export function bodyOf({ body }: { readonly body: string }): KeptDraft {
  return JSON.parse(body) as KeptDraft;
}
