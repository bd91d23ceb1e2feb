import type { Timers } from '#electron/office/sync/timers.ts';

/** A display of the hall or a ticket kiosk says every ten seconds that it is there. */
export type Beat = {
  readonly displayId: string;
  readonly kind: 'display' | 'kiosk';
  readonly hall: string | null;
};
export type SilentDisplay = Beat & { readonly since: number };

/** Three beats have not come: nobody in the hall sees whom we call. */
export const SILENT_AFTER_MS = 30_000;

export type DisplayWatch = {
  beat(beat: Beat): void;
  silent(): SilentDisplay[];
  /** It was switched off on purpose. */
  forget(displayId: string): void;
  close(): void;
};

type Parts = {
  readonly now: () => number;
  readonly timers: Timers;
  /** Displays of today that were there before the office was started again. */
  readonly known: readonly Beat[];
  /** The set of displays has changed. */
  remember(known: readonly Beat[]): void;
  /** One fell silent, or is back. */
  changed(): void;
};

type Watched = Beat & { readonly seenAt: number; readonly isSilent: boolean; cancel(): void };

/** Notices a display that no longer shows anything; the door and the manager are told. */
export function createDisplayWatch({ now, timers, known, remember, changed }: Parts): DisplayWatch {
  const displays = new Map<string, Watched>();

  function see(beat: Beat): void {
    displays.get(beat.displayId)?.cancel();
    const cancel = timers.after(SILENT_AFTER_MS, () => {
      const display = displays.get(beat.displayId);
      if (display) displays.set(beat.displayId, { ...display, isSilent: true });
      changed();
    });
    displays.set(beat.displayId, { ...beat, seenAt: now(), isSilent: false, cancel });
  }
  const rememberAll = (): void =>
    remember([...displays.values()].map(({ displayId, kind, hall }) => ({ displayId, kind, hall })));

  known.forEach(see);
  return {
    beat({ displayId, kind, hall }) {
      const before = displays.get(displayId);
      see({ displayId, kind, hall });
      if (before?.hall !== hall) rememberAll();
      if (before?.isSilent) changed();
    },
    silent: () =>
      [...displays.values()]
        .filter(({ isSilent }) => isSilent)
        .map(({ displayId, kind, hall, seenAt }) => ({ displayId, kind, hall, since: seenAt })),
    forget(displayId) {
      displays.get(displayId)?.cancel();
      if (!displays.delete(displayId)) return;
      rememberAll();
      changed();
    },
    close() {
      for (const { cancel } of displays.values()) cancel();
    },
  };
}
