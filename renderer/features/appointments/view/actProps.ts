import type { Appointment } from '../types.ts';

export type OfAppointment = { readonly appointment: Appointment; readonly onClose: () => void };
