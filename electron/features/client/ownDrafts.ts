import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { draftsOfClient } from '#db/repositories/drafts.ts';
import type { OfficeContext } from '#electron/office/context.ts';

export type OwnDraft = {
  readonly draftId: string;
  readonly visitId: string;
  readonly serviceId: string;
  readonly startedAt: EpochMs;
  readonly savedAt: EpochMs;
  /** It lies in the bin, from where it can be taken out for a day. */
  readonly isDiscarded: boolean;
  readonly answers: Answers;
  /** Whatever was entered, the answers too. */
  readonly entered: JsonObject;
  readonly card: ServiceCard | undefined;
};

type Kept = JsonObject & { readonly answers: Answers } & Partial<CardVersion>;

/** What was filled in for this client under any of their cards and is registered nowhere: it is held all the same. */
export function ownDrafts(office: OfficeContext, cardIds: readonly string[]): readonly OwnDraft[] {
  return cardIds
    .flatMap((clientId) => draftsOfClient(office.db, clientId))
    .map(({ id, visitId, serviceId, body, startedAt, savedAt, discardedAt }) => {
      const entered = JSON.parse(body) as Kept;
      const { answers } = entered;
      const card = cardOf(office, serviceId, entered);
      const isDiscarded = discardedAt !== null;
      return { draftId: id, visitId, serviceId, startedAt, savedAt, isDiscarded, answers, entered, card };
    });
}

function cardOf(
  office: OfficeContext,
  serviceId: string,
  { catalogueVersion, cardRevision }: Partial<CardVersion>,
): ServiceCard | undefined {
  const begunOn =
    catalogueVersion === undefined
      ? null
      : office.cardAsOf(serviceId, {
          catalogueVersion,
          ...(cardRevision === undefined ? {} : { cardRevision }),
        });
  return begunOn ?? office.catalogue().cards.find(({ id }) => id === serviceId);
}
