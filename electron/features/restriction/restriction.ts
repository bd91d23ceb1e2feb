import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { decideRestriction } from '#shared/domain/client/restriction/decide.ts';
import { clientsOf } from '#shared/domain/visit/clients/clients.ts';
import { localDate } from '#shared/lib/time.ts';
import { cardIdsOf, isSameClient, shownClientId } from '#db/repositories/clients.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { standingRestriction } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

type View = OutputOf<'restriction.get'>;

export const getRestriction: QueryHandler<'restriction.get'> = (office, { clientId }) => {
  const restriction = standingRestriction(office.db, clientId);
  if (!restriction) return { restriction: null };
  const { since, ground, covers = '', at, staffId, uses } = restriction;
  const names = namesOf(office);
  return {
    restriction: {
      since,
      ground,
      covers,
      at,
      by: names.staff(staffId),
      uses: uses.map(({ use, reason = '', ...used }): NonNullable<View['restriction']>['uses'][number] => ({
        use,
        reason,
        at: used.at,
        by: names.staff(used.staffId),
      })),
    },
  };
};

export const record: CommandHandler<'restriction.record'> = (work, { clientId, ...wish }) => {
  const shownId = shownClientId(work.db, clientId);
  const standing = standingRestriction(work.db, clientId);
  const today = localDate(work.now);
  work.decide('client', shownId, (state) =>
    decideRestriction(shownId, state, { kind: 'restrict', ...wish, today, standing }),
  );
  return {};
};

export const use: CommandHandler<'restriction.use'> = (work, { clientId, ...input }) => {
  if (input.visitId !== null && !isServed(work, input.visitId, clientId))
    throw new AppError({ code: 'refused', rule: 'client.notServedHere' });
  // Whichever card it was recorded on, the oldest speaks for the client.
  const [cardId = clientId] = restrictedCards(work, clientId);
  work.decide('client', cardId, (state) => decideRestriction(cardId, state, { kind: 'use', ...input }));
  return {};
};

/** From every card of the client: parted again, none of them is restricted still. */
export const lift: CommandHandler<'restriction.lift'> = (work, { clientId, ...input }) => {
  const today = localDate(work.now);
  const cards = restrictedCards(work, clientId);
  for (const cardId of cards.length > 0 ? cards : [clientId]) {
    work.decide('client', cardId, (state) =>
      decideRestriction(cardId, state, { kind: 'lift', ...input, today }),
    );
  }
  return {};
};

/** A ground stands for one visit: written down for somebody else's, it would show a use that never was. */
function isServed(work: Work, visitId: string, clientId: string): boolean {
  const visit = work.load('visit', visitId);
  return (
    visit !== null &&
    clientsOf(visit).some((one) => one.clientId !== null && isSameClient(work.db, one.clientId, clientId))
  );
}

function restrictedCards(work: Work, clientId: string): readonly string[] {
  return cardIdsOf(work.db, clientId)
    .flatMap((id) => {
      const { restriction } = work.load('client', id) ?? {};
      return restriction ? [{ id, since: restriction.since }] : [];
    })
    .toSorted((one, other) => one.since.localeCompare(other.since))
    .map(({ id }) => id);
}
