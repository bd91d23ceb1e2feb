import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readAppointmentSettings, writeAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import { centresToAsk } from '#electron/office/presence.ts';

export const settings: QueryHandler<'appointment.settings'> = (office) => {
  const { atOnce, closures, ...limits } = readAppointmentSettings(office.db);
  return { ...limits, atOnce: [...atOnce], closures: closures.map((closure) => ({ ...closure })) };
};

export const changeSettings: CommandHandler<'appointment.changeSettings'> = (work, changed) => {
  const closures = changed.closures.toSorted((a, b) =>
    `${a.day} ${a.from ?? ''}`.localeCompare(`${b.day} ${b.from ?? ''}`),
  );
  writeAppointmentSettings(work.db, { ...changed, closures });
  work.touch('settings', work.commandId);
  work.touch('appointment', work.commandId);
  return {};
};

/** As other centres last reported; one that has no specialist now may have one at the time that is booked. */
export const centres: QueryHandler<'appointment.centres'> = (office) => ({
  centres: centresToAsk(office.db)
    .map(({ id, name, report }) => ({ centreId: id, name, specialists: report?.specialists ?? 0 }))
    .sort((a, b) => b.specialists - a.specialists || a.name.localeCompare(b.name, 'lv')),
});
