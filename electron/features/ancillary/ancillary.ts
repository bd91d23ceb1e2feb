import { AppError } from '#shared/api/errors.ts';
import { ancillarySums } from '#shared/domain/ancillary/dayList.ts';
import { decideAncillary, type AncillaryCommand } from '#shared/domain/ancillary/rules.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { eventsOfType, lastEvent } from '#db/journal/read.ts';
import { ancillaryOfDay } from '#db/repositories/ancillary.ts';
import { isReceiptEntered } from '#db/repositories/payments.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { readAncillaryPrices, writeAncillaryPrices } from '#electron/office/ancillaryPrices.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

/** As many as fit under the form. */
const LAST = 5;

export const day: QueryHandler<'ancillary.day'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const centreId = office.centre()?.id ?? '';
  const rows = ancillaryOfDay(office.db, today);
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const standing = rows.filter(({ state }) => state.cancelled === null && state.centreId === centreId);
  return {
    sums: [
      ...ancillarySums(
        rows.map(({ state }) => state),
        centreId,
        today,
      ),
    ],
    last: standing
      .slice(-LAST)
      .reverse()
      .map(({ id, state: { itemId, count, amountCents, paid, at, staffId } }) => ({
        ancillaryId: id,
        itemId,
        count,
        amountCents,
        receiptNumber: paid?.receiptNumber ?? null,
        at,
        by: names.get(staffId ?? '') ?? null,
      })),
  };
};

/** In a visit it is what came of it, too: somebody who came for a copy only has been served (QUE-03). */
export const provide: CommandHandler<'ancillary.provide'> = (work, input) => {
  const { isSharedReceipt, ...given } = input;
  const { itemId, way, receiptNumber, visitId } = given;
  const isKnown = readAncillaryPrices(work.office).some((price) => price.itemId === itemId);
  const isReceiptUsed = !isSharedReceipt && isReceiptEntered(work.db, work.businessDay, way, receiptNumber);
  const ancillaryId = work.newId();
  change(work, ancillaryId, { kind: 'provide', ...given, isKnown, isReceiptUsed });
  if (visitId !== null) {
    const outcome = { outcome: 'ancillary', serviceId: null, requestId: null } as const;
    work.decide('visit', visitId, (visit) => decideVisit(visit, { kind: 'recordOutcome', ...outcome }, work));
  }
  return { ancillaryId };
};

export const cancel: CommandHandler<'ancillary.cancel'> = (work, { ancillaryId }) => {
  change(work, ancillaryId, { kind: 'cancel' });
  return {};
};

export const undo: CommandHandler<'ancillary.undo'> = (work, { ancillaryId }) => {
  const last = lastEvent(work.db, ancillaryId);
  if (!last) throw new AppError({ code: 'notFound' });
  const visitId = work.load('ancillary', ancillaryId)?.visitId ?? null;
  change(work, ancillaryId, { kind: 'undo', event: last });
  if (last.type === 'ancillary.provided' && visitId !== null) takeOutcomeBack(work, visitId, last);
  return {};
};

export const prices: QueryHandler<'ancillary.prices'> = (office) => ({ prices: readAncillaryPrices(office) });

export const setPrices: CommandHandler<'ancillary.setPrices'> = (work, { prices: set }) => {
  writeAncillaryPrices(work.db, set);
  work.touch('settings', work.commandId);
  return {};
};

/** A visit that is over keeps it: it cannot be left without an outcome. */
function takeOutcomeBack(work: Work, visitId: string, { commandId }: StoredEvent): void {
  const event = eventsOfType(work.db, visitId, 'visit.outcomeRecorded').find(
    (outcome) => outcome.commandId === commandId,
  );
  if (!event || work.load('visit', visitId)?.status !== 'serving') return;
  work.decide('visit', visitId, (visit) => decideVisit(visit, { kind: 'takeOutcomeBack', event }, work));
}

function change(work: Work, ancillaryId: string, command: AncillaryCommand): void {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  work.decide('ancillary', ancillaryId, (state) => decideAncillary(state, command, centreId, work));
}
