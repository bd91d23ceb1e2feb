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
  const basedOn = state?.version ?? '';
  const decision = decideClient(state, {
    kind: 'correct',
    clientId: CLIENT,
    data,
    codeReadBack: false,
    basedOn,
  });
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
    const nothing = {
      kind: 'correct',
      clientId: CLIENT,
      data: someClientData,
      codeReadBack: false,
      basedOn: 'e1',
    } as const;
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

  describe('entered twice', () => {
    const OTHER = '22222222-2222-4222-8222-222222222222';
    const other = evolveClient(null, stored('e9', clientRegistered(OTHER, { code: '' })));
    const merge = { kind: 'merge', clientId: CLIENT, into: OTHER, other, codes: ['', ''] } as const;
    const merged = (into: string, id = 'e2') =>
      stored(id, { type: 'client.merged', version: 1, payload: { into } });

    it('is shown as the other card, and stands alone again when they were two', () => {
      const decision = decideClient(registered, merge);
      const event = decision.ok ? decision.value[0] : undefined;
      expect(event).toMatchObject({ type: 'client.merged', payload: { into: OTHER } });
      const one = evolveClient(registered, merged(OTHER));
      expect(one).toMatchObject({ mergedInto: OTHER, data: registered?.data, version: registered?.version });
      expect(decideClient(one, { kind: 'part' })).toMatchObject({ value: [{ payload: { from: OTHER } }] });
      const parted = evolveClient(one, stored('e3', { type: 'client.parted', version: 1, payload: {} }));
      expect(parted).toEqual(registered);
      expect(decideClient(parted, { kind: 'part' })).toMatchObject({ error: { rule: 'client.notMerged' } });
    });

    it('two codes, a person and an organisation, or a card that is merged already are not merged', () => {
      const refusal = (change: Partial<ClientState>) =>
        decideClient(registered, { ...merge, other: other && { ...other, ...change } });
      const withCodes = (...codes: string[]) => decideClient(registered, { ...merge, codes });
      expect(withCodes('01019010001', '', '02029010002')).toMatchObject({
        error: { rule: 'client.codesDiffer' },
      });
      expect(withCodes('01019010001', '', '01019010001').ok).toBe(true);
      expect(refusal({ kind: 'organisation' })).toMatchObject({ error: { rule: 'client.notTheSame' } });
      // An erased card is nobody's any more.
      expect(refusal({ data: null })).toMatchObject({ error: { rule: 'client.unknown' } });
      expect(refusal({ mergedInto: 'third' })).toMatchObject({ error: { rule: 'client.merged' } });
      expect(decideClient(registered, { ...merge, into: CLIENT })).toMatchObject({
        error: { rule: 'client.notTheSame' },
      });
    });

    it('is contradicted when two people merged it into different cards apart from each other', () => {
      const one = evolveClient(registered, merged(OTHER));
      expect(judgeClient(registered, merged(OTHER))).toBeNull();
      expect(judgeClient(one, merged(OTHER, 'e3'))).toBeNull();
      expect(judgeClient(one, merged('third', 'e3'))).toBe('client.mergedElsewhere');
    });
  });

  it('a form that was opened before a colleague’s correction writes nothing over it', () => {
    const stale = { kind: 'correct', clientId: CLIENT, data: someClientData, codeReadBack: false } as const;
    expect(decideClient(registered, { ...stale, basedOn: 'e0' })).toMatchObject({
      error: { rule: 'client.correctedElsewhere' },
    });
  });
});
