import { CODE_LIFE_MS, makePairingCode } from '#shared/domain/machine/pairingCode.ts';
import { waitAfter } from '#electron/office/pins.ts';
import type { Machine } from '#electron/office/lan/machines.ts';

/** What the machine that comes with the code will be. */
type Invited = Omit<Machine, 'id'>;
type Invitation = Invited & { readonly until: number };

type Answer =
  | { readonly kind: 'paired'; readonly invited: Invited }
  | { readonly kind: 'wrong' }
  /** Nobody may try for that long, in milliseconds. */
  | { readonly kind: 'wait'; readonly ms: number };

/** Codes live in memory only: an office that was started anew knows none, and a stolen file tells none. */
export type Invitations = {
  invite(invited: Invited): { readonly code: string; readonly until: number };
  open(): Invitation[];
  /** Takes the code, once. Wrong tries slow the same address down, and all addresses together. */
  take(code: string, address: string): Answer;
};

/** From all addresses within a minute: one that changes its address gains nothing. */
const MOST_WRONG_A_MINUTE = 30;
const MINUTE_MS = 60_000;

type Tries = { readonly wrong: number; readonly blockedUntil: number; readonly at: number };

export function createInvitations(now: () => number, pick: (below: number) => number): Invitations {
  const byCode = new Map<string, Invitation>();
  const byAddress = new Map<string, Tries>();
  let lastMinute: readonly number[] = [];
  let seenAt = now();

  /** Set back, it would make codes good and addresses wait for as much longer: everything is moved with it. */
  function followClock(): void {
    const backMs = Math.max(0, seenAt - now());
    seenAt = now();
    if (backMs === 0) return;
    for (const [code, invitation] of byCode)
      byCode.set(code, { ...invitation, until: invitation.until - backMs });
    for (const [address, { wrong, blockedUntil, at }] of byAddress)
      byAddress.set(address, { wrong, blockedUntil: blockedUntil - backMs, at: at - backMs });
    lastMinute = lastMinute.map((at) => at - backMs);
  }

  function dropOld(): void {
    followClock();
    for (const [code, { until }] of byCode) if (until <= now()) byCode.delete(code);
    for (const [address, { at }] of byAddress) if (now() - at > CODE_LIFE_MS) byAddress.delete(address);
    lastMinute = lastMinute.filter((at) => now() - at < MINUTE_MS);
  }

  function waitOf(address: string): number {
    const oldest = lastMinute.length >= MOST_WRONG_A_MINUTE ? lastMinute[0] : undefined;
    const forAll = oldest === undefined ? 0 : oldest + MINUTE_MS - now();
    return Math.max(forAll, (byAddress.get(address)?.blockedUntil ?? 0) - now(), 0);
  }

  function countWrong(address: string): void {
    const wrong = (byAddress.get(address)?.wrong ?? 0) + 1;
    byAddress.set(address, { wrong, blockedUntil: now() + waitAfter(wrong), at: now() });
    lastMinute = [...lastMinute, now()];
  }

  return {
    invite(invited) {
      dropOld();
      const code = makePairingCode(pick);
      const until = now() + CODE_LIFE_MS;
      byCode.set(code, { ...invited, until });
      return { code, until };
    },
    open() {
      dropOld();
      return [...byCode.values()];
    },
    take(code, address) {
      dropOld();
      const ms = waitOf(address);
      if (ms > 0) return { kind: 'wait', ms };
      const invitation = byCode.get(code);
      if (!invitation) {
        countWrong(address);
        return { kind: 'wrong' };
      }
      byCode.delete(code);
      byAddress.delete(address);
      const { kind, name, counterId } = invitation;
      return { kind: 'paired', invited: { kind, name, counterId } };
    },
  };
}
