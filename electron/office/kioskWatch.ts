import { mayGiveAgain, tooManyOf, type GivenAt } from '#shared/domain/kiosk/pace.ts';
import type { EpochMs } from '#shared/lib/time.ts';

type Given = GivenAt & { readonly visitId: string };

/** What the ticket kiosks have just done. Of the moment only: nothing of it outlives the office. */
export type KioskWatch = {
  /** @param kiosk token of the terminal's session */
  mayGive(kiosk: string): boolean;
  gave(kiosk: string, given: { readonly ticket: string; readonly visitId: string }): void;
  /** A kiosk prints only what it gave itself. */
  hasGiven(kiosk: string, visitId: string): boolean;
  /** Tickets that came too fast one after another, until the greeter has seen it. */
  suspicious(): readonly GivenAt[];
  dismiss(): void;
};

const KEPT = 100;

export function createKioskWatch(now: () => EpochMs, changed: () => void): KioskWatch {
  const given = new Map<string, Given[]>();
  let suspicious: readonly GivenAt[] = [];
  let seenAt = -Infinity;
  const of = (kiosk: string): Given[] => given.get(kiosk) ?? [];
  return {
    mayGive: (kiosk) => mayGiveAgain(of(kiosk).at(-1)?.at ?? null, now()),
    gave(kiosk, { ticket, visitId }) {
      const all = [...of(kiosk), { ticket, visitId, at: now() }].slice(-KEPT);
      given.set(kiosk, all);
      const tooMany = tooManyOf(
        all.filter(({ at }) => at > seenAt),
        now(),
      );
      if (tooMany.length === 0) return;
      const known = new Set(tooMany.map((each) => each.ticket));
      suspicious = [...suspicious.filter((each) => !known.has(each.ticket)), ...tooMany];
      changed();
    },
    hasGiven: (kiosk, visitId) => of(kiosk).some((each) => each.visitId === visitId),
    suspicious: () => suspicious.map(({ ticket, at }) => ({ ticket, at })),
    dismiss() {
      suspicious = [];
      seenAt = now();
      changed();
    },
  };
}
