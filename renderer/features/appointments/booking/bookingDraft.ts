import { create } from 'zustand';
import type { InputOf } from '#shared/api/contract.ts';
import type { BookingChannel } from '#shared/domain/appointment/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type BookingDraft = {
  readonly serviceId: string | null;
  readonly secondId: string | null;
  /** The centre whose specialist is met by video; null: in person. */
  readonly videoCentreId: string | null;
  readonly channel: BookingChannel;
  readonly from: EpochMs | null;
  readonly clientId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly note: string;
  readonly language: ClientLanguage;
  readonly need: SpecialNeed;
};

export const BOOKING_GAPS = ['service', 'time', 'who'] as const;
export type BookingGap = (typeof BOOKING_GAPS)[number];

export const EMPTY_BOOKING: BookingDraft = {
  serviceId: null,
  secondId: null,
  videoCentreId: null,
  channel: 'phone',
  from: null,
  clientId: null,
  name: '',
  phone: '',
  note: '',
  language: 'lv',
  need: 'none',
};

/** What is still to be asked, in the order of the form. */
export function gapsOf({ serviceId, from, name }: BookingDraft): BookingGap[] {
  const isMissing: Record<BookingGap, boolean> = {
    service: serviceId === null,
    time: from === null,
    who: name.trim() === '',
  };
  return BOOKING_GAPS.filter((gap) => isMissing[gap]);
}

export function servicesOf({ serviceId, secondId }: Pick<BookingDraft, 'serviceId' | 'secondId'>): string[] {
  return [...new Set([serviceId, secondId].flatMap((id) => (id === null ? [] : [id])))];
}

export function inputOf(draft: BookingDraft): InputOf<'appointment.book'> {
  const { channel, clientId, language, need, videoCentreId } = draft;
  return {
    ...{ channel, clientId, language, need, videoCentreId },
    serviceIds: servicesOf(draft),
    from: draft.from ?? 0,
    name: clientId === null ? draft.name.trim() : '',
    phone: draft.phone.trim(),
    note: draft.note.trim(),
  };
}

type BookingStore = {
  /** Whose it is: the next person at this machine begins anew. */
  readonly staffId: string | null;
  readonly draft: BookingDraft;
};

/** Kept while the dialog is closed: a caller who asks something else meanwhile loses nothing. */
export const useBooking = create<BookingStore>()(() => ({ staffId: null, draft: EMPTY_BOOKING }));

/** Another matter or another way has other free times. */
export function changeBooking(change: Partial<BookingDraft>): void {
  const movesTime = 'serviceId' in change || 'secondId' in change || 'videoCentreId' in change;
  useBooking.setState(({ draft }) => ({
    draft: { ...draft, ...(movesTime ? { from: null } : {}), ...change },
  }));
}

export function startBooking(staffId: string): void {
  useBooking.setState({ staffId, draft: EMPTY_BOOKING });
}
