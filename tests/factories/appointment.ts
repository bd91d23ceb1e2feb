import type { AppointmentCommand } from '#shared/domain/appointment/decide.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';

type Book = Extract<AppointmentCommand, { kind: 'book' }>;

export const APPOINTMENT_ID = '0192f0c1-2a3b-7c4d-8e5f-0123456789ab';

/** By telephone, for an hour after noon, at the first counter. */
export function aBooking(
  facts: Partial<Book['facts']> = {},
  appointmentId = APPOINTMENT_ID,
  name = 'Anna Ozola',
): Book {
  return {
    kind: 'book',
    appointmentId,
    facts: {
      centreId: '00000000-0000-4000-8000-00000000000c',
      channel: 'phone',
      serviceIds: ['vsaa-sickness-benefit'],
      category: 'A',
      level: 1,
      institutionId: null,
      place: 'counter-1',
      from: NOON + 60 * MINUTE_MS,
      minutes: 20,
      clientId: null,
      language: 'lv',
      need: 'none',
      videoCentreId: null,
      ...facts,
    },
    name,
    phone: '+371 26123450',
    note: '',
  };
}
