import { create } from 'zustand';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type PaymentDay = OutputOf<'payment.day'>;

/** Null: the business day, whichever it is. Kept while one is somewhere else. */
export const usePaymentsView = create<{ readonly day: LocalDate | null }>()(() => ({ day: null }));
