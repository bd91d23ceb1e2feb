import { beforeEach, describe, expect, it } from 'vitest';
import { CODE_LIFE_MS } from '#shared/domain/machine/pairingCode.ts';
import { createInvitations, type Invitations } from './invitations.ts';

const DISPLAY = { kind: 'display', name: 'Ekrāns pie ieejas', counterId: null } as const;
const WRONG = 'AAAAAAAA';

describe('codes for other machines', () => {
  let now: number;
  let invitations: Invitations;
  beforeEach(() => {
    now = 1_000_000;
    let picked = 0;
    invitations = createInvitations(
      () => now,
      (below) => (picked += 7) % below,
    );
  });
  const guess = (address: string) => invitations.take(WRONG, address).kind;

  it('are good for ten minutes and once', () => {
    const first = invitations.invite(DISPLAY);
    const second = invitations.invite(DISPLAY);
    now += CODE_LIFE_MS - 1;
    expect(invitations.take(first.code, 'a')).toEqual({ kind: 'paired', invited: DISPLAY });
    expect(invitations.take(first.code, 'a').kind).toBe('wrong');
    expect(invitations.open()).toHaveLength(1);
    now += 1;
    expect(invitations.take(second.code, 'b').kind).toBe('wrong');
    expect(invitations.open()).toEqual([]);
  });

  it('make an address that guesses wait, longer each time; others go on', () => {
    const { code } = invitations.invite(DISPLAY);
    expect([guess('a'), guess('a'), guess('a')]).toEqual(['wrong', 'wrong', 'wrong']);
    expect(invitations.take(code, 'a')).toEqual({ kind: 'wait', ms: 5_000 });
    now += 5_000;
    expect(guess('a')).toBe('wrong');
    expect(invitations.take(code, 'a')).toEqual({ kind: 'wait', ms: 10_000 });
    expect(invitations.take(code, 'b').kind).toBe('paired');
  });

  it('outlive a clock that is set back no longer, and nobody waits longer for it', () => {
    const { code } = invitations.invite(DISPLAY);
    for (let tries = 0; tries < 3; tries += 1) guess('a');
    now -= 900_000;
    expect(invitations.take(code, 'a')).toEqual({ kind: 'wait', ms: 5_000 });
    now += 5_000;
    expect(guess('a')).toBe('wrong');
    now += CODE_LIFE_MS;
    expect(invitations.take(code, 'b').kind).toBe('wrong');
  });

  it('are guessed no faster from many addresses', () => {
    const { code } = invitations.invite(DISPLAY);
    for (let address = 0; address < 30; address += 1) expect(guess(`a${address}`)).toBe('wrong');
    expect(invitations.take(code, 'nobody yet')).toEqual({ kind: 'wait', ms: 60_000 });
    now += 60_000;
    expect(invitations.take(code, 'nobody yet').kind).toBe('paired');
  });
});
