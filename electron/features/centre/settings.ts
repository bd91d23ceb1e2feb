import { readSettings, writeSettings } from '#electron/office/centre.ts';
import type { ActionHandler, CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const readCentreSettings: QueryHandler<'centre.settings'> = (office) => {
  const settings = readSettings(office.db);
  return {
    contact: '',
    ...settings,
    openingHours: settings.openingHours.map((day) => day.map((interval) => ({ ...interval }))),
  };
};

export const changeSettings: CommandHandler<'centre.changeSettings'> = (work, settings) => {
  writeSettings(work.db, settings);
  work.touch('settings', work.commandId);
  return {};
};

export const enrol: ActionHandler<'centre.enrol'> = async (office, { url, enrolmentCode }) => {
  await office.link.enrol(url, enrolmentCode);
  const centre = office.centre();
  return { centreName: centre?.name ?? '', centreCode: centre?.code ?? '' };
};
