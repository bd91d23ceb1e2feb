import { create } from 'zustand';
import type { InputOf } from '#shared/api/contract.ts';
import type { BookingChannel } from '#shared/domain/appointment/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { BookingWish } from '#renderer/app/bookingWish.ts';

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
  /** Whose they are: the next person at this machine begins anew. */
  readonly staffId: string | null;
  /** Of the visit whose form is shown; null: of nobody who is here. */
  readonly wish: BookingWish | null;
  readonly drafts: Readonly<Record<string, BookingDraft>>;
};

/** Kept while the dialog is closed: a caller who asks something else meanwhile loses nothing. */
const useBookings = create<BookingStore>()(() => ({ staffId: null, wish: null, drafts: {} }));

export function useBooking(): BookingDraft {
  return useBookings(shown);
}

export function readBooking(): BookingDraft {
  return shown(useBookings.getState());
}

/** False until `openBooking` has put this form in the place of the last one. */
export function useIsOpened(staffId: string, wish: BookingWish | null): boolean {
  return useBookings((store) => store.staffId === staffId && store.wish === wish);
}

/** The form of this visit as it was left, or as far as the visit fills it in. */
export function openBooking(staffId: string, wish: BookingWish | null): void {
  useBookings.setState((before) => {
    const drafts = before.staffId === staffId ? before.drafts : {};
    const key = keyOf(wish);
    return { staffId, wish, drafts: { ...drafts, [key]: by(drafts[key] ?? firstOf(wish), wish) } };
  });
}

/** Another matter or another way has other free times. */
export function changeBooking(change: Partial<BookingDraft>): void {
  const movesTime = 'serviceId' in change || 'secondId' in change || 'videoCentreId' in change;
  useBookings.setState((store) => {
    const draft = { ...shown(store), ...(movesTime ? { from: null } : {}), ...change };
    return { drafts: { ...store.drafts, [keyOf(store.wish)]: draft } };
  });
}

export function clearBooking(): void {
  useBookings.setState(({ wish, drafts }) => ({ drafts: { ...drafts, [keyOf(wish)]: firstOf(wish) } }));
}

function keyOf(wish: BookingWish | null): string {
  return wish?.visitId ?? '';
}

function shown({ wish, drafts }: BookingStore): BookingDraft {
  return drafts[keyOf(wish)] ?? EMPTY_BOOKING;
}

function firstOf(wish: BookingWish | null): BookingDraft {
  if (!wish) return EMPTY_BOOKING;
  const { visitId: _visitId, ...known } = wish;
  return { ...EMPTY_BOOKING, ...known };
}

/** By video or here, as it was asked for last; other free times then. */
function by(draft: BookingDraft, wish: BookingWish | null): BookingDraft {
  if (!wish || draft.videoCentreId === wish.videoCentreId) return draft;
  return { ...draft, videoCentreId: wish.videoCentreId, from: null };
}
