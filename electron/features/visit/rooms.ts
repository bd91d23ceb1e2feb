import { AppError } from '#shared/api/errors.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { roomsNow } from '#electron/office/rooms.ts';

export const rooms: QueryHandler<'visit.rooms'> = (office) => ({ rooms: [...roomsNow(office)] });

/** QUE-09: the clerk goes along; the counter stays theirs and nobody else is called to it. */
export const moveToRoom: CommandHandler<'visit.moveToRoom'> = (work, { visitId, room }) => {
  const wanted = roomsNow(work.office).find(({ name }) => name === room);
  if (room !== null && !wanted) throw new AppError({ code: 'notFound' });
  if (wanted?.ticket && wanted.ticket !== work.load('visit', visitId)?.ticket) {
    throw new AppError({ code: 'refused', rule: 'visit.roomTaken' });
  }
  work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'moveToRoom', room }, work));
  return {};
};
