import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readRooms, writeRooms } from '#electron/office/rooms.ts';

export const rooms: QueryHandler<'centre.rooms'> = (office) => ({ rooms: [...readRooms(office.db)] });

export const setRooms: CommandHandler<'centre.setRooms'> = (work, { rooms }) => {
  writeRooms(work.db, [...new Set(rooms)]);
  work.touch('settings', work.commandId);
  return {};
};
