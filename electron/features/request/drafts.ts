import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import { findDraft, saveDraft, setDraftDiscarded } from '#db/repositories/drafts.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { mustBeOffered } from '#electron/office/mustBeOffered.ts';
import type { Work } from '#electron/office/work.ts';

/** What the counter sent, and the version of the card on which it was begun; drafts of earlier programs have none. */
type KeptDraft = ParsedOf<'request.saveDraft'> & Partial<CardVersion>;

export const saveRequestDraft: CommandHandler<'request.saveDraft'> = (work, draft) => {
  const { draftId, visitId, serviceId } = draft;
  const { version } = cardOfDraft(work.office, draft);
  const kept: KeptDraft = { ...draft, ...version };
  saveDraft(work.db, { id: draftId, visitId, serviceId, body: textOf(kept), savedAt: work.now });
  work.touch('visit', visitId);
  return { savedAt: work.now };
};

export const getDraft: QueryHandler<'request.draft'> = (office, { draftId }) => {
  const draft = findDraft(office.db, draftId);
  if (!draft) throw new AppError({ code: 'notFound' });
  const { startedAt, savedAt } = draft;
  const { catalogueVersion: _, cardRevision: _revision, ...body } = bodyOf(draft);
  const { card, isCurrent } = cardOfDraft(office, body);
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

type CardOfDraft = {
  readonly card: ServiceCard;
  readonly version: CardVersion;
  readonly isCurrent: boolean;
  /** When the counter first kept something of it; null: it has not yet. */
  readonly startedAt: number | null;
};

/**
 * The card whose form is filled in: a draft is finished on the version on which it was begun, as long as that is kept
 * here. @throws AppError refused `request.unknownService`
 */
export function cardOfDraft(
  office: OfficeContext,
  { draftId, serviceId }: { readonly draftId: string; readonly serviceId: string },
): CardOfDraft {
  const kept = findDraft(office.db, draftId);
  const startedAt = kept?.startedAt ?? null;
  // What was begun for one service is not begun for another.
  const draft = kept?.serviceId === serviceId ? kept : null;
  const begunOn = draft && versionOf(bodyOf(draft));
  const { version: catalogueVersion, cards } = office.catalogue();
  const inUse = cards.find(({ id }) => id === serviceId);
  const current = versionOf({ catalogueVersion, cardRevision: inUse?.localRevision });
  const begun = begunOn && office.cardAsOf(serviceId, begunOn);
  if (begun && begunOn) {
    const isCurrent =
      begunOn.catalogueVersion === catalogueVersion && begunOn.cardRevision === current?.cardRevision;
    return { card: begun, version: begunOn, isCurrent, startedAt };
  }
  if (!inUse || !current) throw new AppError({ code: 'refused', rule: 'request.unknownService' });
  if (!draft) mustBeOffered(office, [serviceId], 'request.serviceOff');
  return { card: inUse, version: current, isCurrent: true, startedAt };
}

function versionOf({
  catalogueVersion,
  cardRevision,
}: {
  readonly catalogueVersion?: number | undefined;
  readonly cardRevision?: string | undefined;
}): CardVersion | null {
  if (catalogueVersion === undefined) return null;
  return { catalogueVersion, ...(cardRevision === undefined ? {} : { cardRevision }) };
}

export function bodyOf({ body }: { readonly body: string }): KeptDraft {
  return stateOf<KeptDraft>(body);
}
