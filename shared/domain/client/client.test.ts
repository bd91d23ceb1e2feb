import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideClient, evolveClient, judgeClient } from '#shared/domain/client/rules.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { clientRegistered, someClientData } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';

const stored = (id: string, event: NewEvent): FoldableEvent => ({
  id: id as EventId,
  at: 1,
  actor: { kind: 'system', name: 'test' },
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

const correction = (state: ClientState | null, phone: string): NewEvent => {
  const data = { ...someClientData, phone };
  const decision = decideClient(state, { kind: 'correct', clientId: CLIENT, data, codeReadBack: false });
  if (!decision.ok || !decision.value[0]) throw new Error('the correction was possible');
  return decision.value[0];
};

describe('a client', () => {
  const registered = evolveClient(null, stored('e1', clientRegistered(CLIENT)));

  it('keeps every fact in the personal part only', () => {
    const event = clientRegistered(CLIENT);
    expect(JSON.stringify(event.payload)).not.toContain('Bērziņš');
    expect(registered?.data?.familyName).toBe('Bērziņš');
  });

  it('needs a name and a change', () => {
    const unnamed = { ...someClientData, familyName: ' ' };
    const nothing = { kind: 'correct', clientId: CLIENT, data: someClientData, codeReadBack: false } as const;
    expect(decideClient(registered, { ...nothing, data: unnamed })).toMatchObject({
      error: { rule: 'client.nameMissing' },
    });
    expect(decideClient(registered, nothing)).toMatchObject({ error: { rule: 'client.nothingChanged' } });
  });

  it('is contradicted when two people corrected the same version apart from each other', () => {
    const mine = stored('e2', correction(registered, '+371 21111111'));
    const theirs = stored('e3', correction(registered, '+371 22222222'));
    expect(judgeClient(registered, theirs)).toBeNull();
    const settled = evolveClient(registered, theirs);
    expect(judgeClient(settled, mine)).toBe('client.correctedElsewhere');
  });

  it('has no data once they are erased', () => {
    const event = stored('e1', clientRegistered(CLIENT));
    const erased = { ...event, personal: event.personal.map(({ subjectId, hash }) => ({ subjectId, hash })) };
    expect(evolveClient(null, erased)?.data).toBeNull();
  });
});
