import { create, type StateCreator } from 'zustand';
import type { Toast } from '#renderer/ui/Toast.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { BookingWish } from './bookingWish.ts';
import { applyLook, shownLook, type Look } from './look.ts';

/** State of the screen only. What the office knows comes from the query cache. */
type LookSlice = { readonly look: Look; readonly setLook: (change: Partial<Look>) => void };

type Overlay =
  | 'palette'
  | 'keys'
  | 'paperPrinter'
  | 'feedback'
  | 'phone'
  | 'email'
  | 'booking'
  | 'checkIn'
  | 'ancillary'
  | 'outage'
  | 'outbox';

type OverlaySlice = {
  /** One at a time: no dialog on a dialog. */
  readonly overlay: Overlay | null;
  readonly setOverlay: (overlay: OverlaySlice['overlay']) => void;
  /** What the open booking begins with; null when it begins empty. */
  readonly bookingWish: BookingWish | null;
  readonly openBooking: (wish: BookingWish) => void;
  /** F9: nothing is readable until it is pressed again. */
  readonly isPrivate: boolean;
  readonly setPrivate: (isPrivate: boolean) => void;
  /** The session waits for the person's PIN. Survives a reload. */
  readonly isLocked: boolean;
  readonly setLocked: (isLocked: boolean) => void;
};

type Notice = {
  readonly text: string;
  readonly tone?: Tone;
  /** The act that was refused: the next time it is pressed this has been read. */
  readonly about?: string;
};
type Undoable = Omit<Notice, 'about'> & { readonly undo: () => void; readonly until: number };

type NoticeSlice = {
  readonly toasts: readonly Toast[];
  /** Something to read once; it goes after eight seconds. */
  readonly showNotice: (notice: Notice) => void;
  /** What others already see and can be taken back until `until` (epoch ms). */
  readonly showUndo: (undoable: Undoable) => void;
  readonly closeToast: (id: string) => void;
  readonly closeAbout: (about: string) => void;
};

export type UiState = LookSlice & OverlaySlice & NoticeSlice;
type Slice<Part> = StateCreator<UiState, [], [], Part>;

const LOCKED_KEY = 'lodzins.locked';
const NOTICE_MS = 8000;
const MOST_TOASTS = 3;

const lookSlice: Slice<LookSlice> = (set, get) => ({
  look: shownLook(document.documentElement),
  setLook(change) {
    const look = { ...get().look, ...change };
    applyLook(look, document.documentElement, window.localStorage);
    set({ look });
  },
});

const overlaySlice: Slice<OverlaySlice> = (set) => ({
  overlay: null,
  setOverlay: (overlay) => set({ overlay, bookingWish: null }),
  bookingWish: null,
  openBooking: (bookingWish) => set({ overlay: 'booking', bookingWish }),
  isPrivate: false,
  setPrivate: (isPrivate) => set({ isPrivate }),
  isLocked: window.sessionStorage.getItem(LOCKED_KEY) !== null,
  setLocked(isLocked) {
    if (isLocked) window.sessionStorage.setItem(LOCKED_KEY, '1');
    else window.sessionStorage.removeItem(LOCKED_KEY);
    set({ isLocked, overlay: null });
  },
});

const noticeSlice: Slice<NoticeSlice> = (set, get) => {
  const add = (toast: Omit<Toast, 'id'>) =>
    set(({ toasts }) => ({ toasts: [...toasts, { ...toast, id: crypto.randomUUID() }].slice(-MOST_TOASTS) }));
  /** Twice the same words would say no more. */
  const closeSame = (text: string) =>
    set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.text !== text || toast.undo) }));
  return {
    toasts: [],
    showNotice({ text, tone = 'neutral', about }) {
      if (about !== undefined) get().closeAbout(about);
      closeSame(text);
      add({ text, tone, until: Date.now() + NOTICE_MS, about });
    },
    showUndo: ({ text, tone = 'done', undo, until }) => add({ text, tone, undo, until }),
    closeAbout: (about) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.about !== about) })),
    closeToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  };
};

export const useUi = create<UiState>()((...parts) => ({
  ...lookSlice(...parts),
  ...overlaySlice(...parts),
  ...noticeSlice(...parts),
}));
