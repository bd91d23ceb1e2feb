import { AppError } from '#shared/api/errors.ts';
import { readDelegationSettings, writeDelegationSettings } from '#electron/office/delegationSettings.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const readSettings: QueryHandler<'delegation.settings'> = (office) => {
  const settings = readDelegationSettings(office.db);
  return { ...settings, services: [...settings.services] };
};

/** Without a legal ground it cannot be switched on, nor for a card whose owner does not know it (ASE-02). */
export const changeSettings: CommandHandler<'delegation.changeSettings'> = (work, settings) => {
  if (settings.services.length > 0 && settings.legalBasis === '') {
    throw new AppError({ code: 'refused', rule: 'delegation.basisMissing' });
  }
  const { cards } = work.office.catalogue();
  const possible = cards.filter(({ assistedMode }) => assistedMode === 'clerkByDelegation');
  if (!settings.services.every((serviceId) => possible.some(({ id }) => id === serviceId))) {
    throw new AppError({ code: 'refused', rule: 'delegation.switchedOff' });
  }
  writeDelegationSettings(work.db, settings);
  work.touch('settings', work.commandId);
  return {};
};
