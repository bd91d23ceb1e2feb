import type { OutputOf } from '#shared/api/contract.ts';

export type Agenda = OutputOf<'appointment.agenda'>;
export type AppointmentRow = Agenda['rows'][number];
export type Appointment = OutputOf<'appointment.get'>;
export type Video = NonNullable<AppointmentRow['video']>;
