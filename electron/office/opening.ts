import type { Opening } from '#shared/domain/opening/opening.ts';
import { readAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import { readSettings } from '#electron/office/centre.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** When this centre is open. A demonstration can be tried on any day. */
export function openingOf({ db, isDemo }: Pick<OfficeContext, 'db' | 'isDemo'>): Opening {
  const { openingHours } = readSettings(db);
  const { cutoffMinutes } = readQueueSettings(db);
  const { closures } = readAppointmentSettings(db);
  return { openingHours, cutoffMinutes, worksOnHolidays: isDemo, closures };
}
