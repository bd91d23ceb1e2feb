import { describe, expect, it } from 'vitest';
import { decideRestriction, type RestrictionCommand } from '#shared/domain/client/restriction/decide.ts';
import { restrictionOfCards } from '#shared/domain/client/restriction/restrictionOfCards.ts';
import { evolveClient } from '#shared/domain/client/rules.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { clientRegistered } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const TODAY = '2026-11-24';
const RESTRICT = {
  kind: 'restrict',
  since: '2026-11-20',
  today: TODAY,
  ground: 'accuracy',
  covers: ' Tālrunis ',
  standing: undefined,
} as const;
const USE = { kind: 'use', use: 'consent', visitId: 'v1', reason: 'Lūdz iesniegt' } as const;
const LIFT = { kind: 'lift', told: 'phone', toldOn: '2026-11-23', today: TODAY } as const;

let count = 0;
const stored = (event: NewEvent): FoldableEvent => ({
  id: `e${(count += 1)}` as EventId,
  at: count,
  actor: { kind: 'system', name: 'test' },
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

function tried(state: ClientState | null, command: RestrictionCommand): string | null {
  const decision = decideRestriction(CLIENT, state, command);
  return decision.ok ? null : decision.error.rule;
}

function after(...commands: readonly RestrictionCommand[]): ClientState | null {
  return commands.reduce(
    (state, command) => {
      const decision = decideRestriction(CLIENT, state, command);
      if (!decision.ok) throw new Error(decision.error.rule);
      return decision.value.map(stored).reduce(evolveClient, state);
    },
    evolveClient(null, stored(clientRegistered(CLIENT))),
  );
}

describe('a restriction of processing (GDPR 18)', () => {
  it('says since when, on what ground and what it covers, the words in the personal part', () => {
    expect(after(RESTRICT)?.restriction).toMatchObject({
      since: '2026-11-20',
      ground: 'accuracy',
      covers: 'Tālrunis',
      uses: [],
    });
    const decision = decideRestriction(CLIENT, after(), RESTRICT);
    expect(JSON.stringify(decision.ok && decision.value[0]?.payload)).not.toContain('Tālrunis');
    expect(tried(after(), { ...RESTRICT, since: '2026-11-25' })).toBe('client.restrictedLater');
    const { restriction: standing } = after(RESTRICT) ?? {};
    expect(tried(after(RESTRICT), { ...RESTRICT, standing })).toBe('client.restrictedAlready');
    expect(tried(null, RESTRICT)).toBe('client.unknown');
  });

  it('lets somebody work with the data only on a ground and with a reason (18(2))', () => {
    expect(after(RESTRICT, USE)?.restriction?.uses).toMatchObject([
      { use: 'consent', visitId: 'v1', reason: 'Lūdz iesniegt' },
    ]);
    expect(tried(after(RESTRICT), { ...USE, reason: ' ' })).toBe('client.useReasonMissing');
    expect(tried(after(), USE)).toBe('client.notRestricted');
  });

  it('is lifted only once the client was told, not later and not before it began (18(3))', () => {
    expect(after(RESTRICT, LIFT)?.restriction).toBeUndefined();
    expect(tried(after(RESTRICT), { ...LIFT, toldOn: '2026-11-25' })).toBe('client.toldLater');
    expect(tried(after(RESTRICT), { ...LIFT, toldOn: '2026-11-19' })).toBe('client.toldBefore');
    expect(tried(after(), LIFT)).toBe('client.notRestricted');
  });

  it('recorded on two devices is one, and lifted of what whoever lifts it knew', () => {
    const [mine] = decided(after(), RESTRICT);
    const [theirs] = decided(after(), { ...RESTRICT, since: '2026-11-22', ground: 'claim' });
    const both = [mine, theirs].flatMap((each) => each ?? []).reduce(evolveClient, after());
    expect(both?.restriction).toMatchObject({ since: '2026-11-20', ground: 'accuracy' });
    const [lift] = decided(both, LIFT);
    expect(lift && evolveClient(both, lift)?.restriction).toBeUndefined();
    // Theirs lifted where nobody had heard of mine, and the other way round: what the client asked for here stays.
    const [ofTheirs] = decided(theirs ? evolveClient(after(), theirs) : null, LIFT);
    expect(ofTheirs && evolveClient(both, ofTheirs)?.restriction).toMatchObject({ ground: 'accuracy' });
    const [ofMine] = decided(mine ? evolveClient(after(), mine) : null, LIFT);
    const left = ofMine && evolveClient(both, ofMine);
    expect(left?.restriction).toMatchObject({ ground: 'claim', since: '2026-11-22' });
    expect(ofTheirs && evolveClient(left ?? null, ofTheirs)?.restriction).toBeUndefined();
  });

  it('goes with the client when cards are merged, and stays with its card when they are parted', () => {
    const [free, restricted] = [after(), after(RESTRICT)];
    if (!free || !restricted) throw new Error('they are registered');
    expect(restrictionOfCards([free, restricted])?.since).toBe('2026-11-20');
    expect(restrictionOfCards([free])).toBeUndefined();
    // A use recorded on one card before it was merged with one restricted earlier is not asked for again.
    const used = after({ ...RESTRICT, since: '2026-11-22' }, USE);
    expect(used && restrictionOfCards([used, restricted])).toMatchObject({
      since: '2026-11-20',
      uses: [{ visitId: 'v1' }],
    });
  });

  it('ends with an erasure', () => {
    const erased = { type: 'client.erased', version: 1, payload: {} };
    const gone = evolveClient(after(RESTRICT), stored(erased));
    expect(gone?.restriction).toBeUndefined();
    // Arrives late from a device that had not heard: nobody could ever lift it from an empty card.
    const [late] = decided(after(), RESTRICT);
    const empty = gone && { ...gone, data: null };
    expect(late && evolveClient(empty, late)?.restriction).toBeUndefined();
  });
});

function decided(state: ClientState | null, command: RestrictionCommand): FoldableEvent[] {
  const decision = decideRestriction(CLIENT, state, command);
  return decision.ok ? decision.value.map(stored) : [];
}
