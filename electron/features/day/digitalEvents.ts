import { AppError } from '#shared/api/errors.ts';
import { quarterFigures, quarterOf } from '#shared/domain/digitalEvent/quarter.ts';
import {
  decideDigitalEvent,
  FARTHEST_DAYS,
  type DigitalEventCommand,
} from '#shared/domain/digitalEvent/rules.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { lastEvent } from '#db/journal/read.ts';
import { digitalEventsBetween, type DigitalEventRow } from '#db/repositories/digitalEvents.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

export const quarter: QueryHandler<'digitalEvent.quarter'> = (office, { day }) => {
  const today = businessDayOf(office.db, office.clock.now());
  const { from, until } = quarterOf(day ?? today);
  const centreId = office.centre()?.id ?? '';
  const isHere = ({ state }: DigitalEventRow) => state.centreId === centreId && !state.isRemoved;
  const rows = digitalEventsBetween(office.db, from, until).filter(isHere);
  const later = digitalEventsBetween(office.db, addDays(until, 1), addDays(today, FARTHEST_DAYS));
  return {
    ...{ from, until, today },
    figures: quarterFigures(
      rows.map(({ state }) => state),
      today,
    ),
    events: rows.map(viewOf),
    ahead: later.filter(isHere).map(viewOf),
  };
};

export const record: CommandHandler<'digitalEvent.record'> = (work, facts) => {
  const digitalEventId = work.newId();
  change(work, digitalEventId, {
    kind: 'record',
    digitalEventId,
    facts,
    isKnownCard: isKnown(work, facts.serviceId),
  });
  return { digitalEventId };
};

export const correct: CommandHandler<'digitalEvent.correct'> = (work, { digitalEventId, ...facts }) => {
  // A card that has left the catalogue since may stay where it stood.
  const isKept = work.load('digitalEvent', digitalEventId)?.serviceId === facts.serviceId;
  const isKnownCard = isKept || isKnown(work, facts.serviceId);
  change(work, digitalEventId, { kind: 'correct', digitalEventId, facts, isKnownCard });
  return {};
};

export const remove: CommandHandler<'digitalEvent.remove'> = (work, { digitalEventId }) => {
  change(work, digitalEventId, { kind: 'remove' });
  return {};
};

export const undo: CommandHandler<'digitalEvent.undo'> = (work, { digitalEventId }) => {
  const event = lastEvent(work.db, digitalEventId);
  if (!event || event.aggregate !== 'digitalEvent') throw new AppError({ code: 'notFound' });
  change(work, digitalEventId, { kind: 'undo', event });
  return {};
};

function isKnown(work: Work, serviceId: string | null): boolean {
  return work.office.catalogue().cards.some(({ id }) => id === serviceId);
}

function change(work: Work, digitalEventId: string, command: DigitalEventCommand): void {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  work.decide('digitalEvent', digitalEventId, (state) => decideDigitalEvent(state, command, centreId, work));
}

function viewOf({ id, state }: DigitalEventRow) {
  const { kind, date, serviceId, topic, place, ledBy, participants } = state;
  return { digitalEventId: id, kind, date, serviceId, topic, place, ledBy, participants };
}
