import { AppError } from '#shared/api/errors.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { isPortTaken } from '#electron/office/lan/lan.ts';

export const state: QueryHandler<'lan.state'> = (office) => {
  const lan = office.lan.state();
  return { ...lan, urls: [...lan.urls] };
};

/** At the office's own computer only: whoever sits at another machine would cut the branch they sit on. */
export const change: ActionHandler<'lan.change'> = async (office, settings, caller) => {
  if ('machine' in caller && caller.machine) throw new AppError({ code: 'refused', rule: 'lan.onlyAtHost' });
  if (office.lan.state().isFixed) throw new AppError({ code: 'refused', rule: 'lan.fixed' });
  try {
    await office.lan.change(settings);
  } catch (error) {
    if (isPortTaken(error)) throw new AppError({ code: 'refused', rule: 'lan.portTaken' });
    throw error;
  }
  office.publish('machine', []);
  return {};
};
