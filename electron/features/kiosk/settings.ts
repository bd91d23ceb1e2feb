import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readKioskSettings, writeKioskSettings } from '#electron/office/kioskSettings.ts';

export const readSettings: QueryHandler<'kiosk.settings'> = (office) => {
  const { languages, matters, isPrinting } = readKioskSettings(office);
  return { languages: [...languages], matters: matters.map((matter) => ({ ...matter })), isPrinting };
};

export const changeSettings: CommandHandler<'kiosk.changeSettings'> = (work, settings) => {
  writeKioskSettings(work.db, settings);
  work.touch('settings', work.commandId);
  return {};
};
