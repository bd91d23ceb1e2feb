import { describe, expect, it } from 'vitest';
import type { Place, VisitView } from '../types.ts';
import { firstPlace, keyOfPlace, placeFromAddress, placeOfKey } from './places.ts';

const client = { clientId: 'c', kind: 'person' as const, name: 'Jānis Bērziņš', maskedCode: '' };
const draft = (draftId: string, savedAt: number) => ({
  draftId,
  serviceId: 's',
  startedAt: 1,
  savedAt,
  clientNumber: 1,
});

describe('place of a visit', () => {
  it('goes on with the newest draft once the client is known', () => {
    const guided: VisitView['guided'] = [];
    const drafts = [draft('old', 1), draft('new', 2)];
    expect(firstPlace({ client, drafts, guided })).toEqual({ kind: 'draft', draftId: 'new' });
    expect(firstPlace({ client: null, drafts, guided })).toEqual({ kind: 'client' });
    expect(firstPlace({ client, drafts: [], guided })).toEqual({ kind: 'client' });
  });

  it('is the help with an e-service that is under way, before anything else', () => {
    const session: VisitView['guided'][number] = {
      ...{ sessionId: 's', serviceId: 'x', place: 'counter', steps: [], planned: null, actual: null },
      ...{ clientNumber: 1, startedAt: 1, by: null, ending: null },
    };
    const over = { kind: 'leftOpen', at: 2, minutes: 1 } as const;
    const visit = { client: null, drafts: [draft('new', 2)] };
    expect(firstPlace({ ...visit, guided: [session] })).toEqual({ kind: 'guided', sessionId: 's' });
    expect(firstPlace({ ...visit, guided: [{ ...session, ending: over }] })).toEqual({ kind: 'client' });
  });

  it('is the handover when another screen sent a result here', () => {
    expect(placeFromAddress('?deliver=r1')).toEqual({ kind: 'deliver', requestId: 'r1' });
    expect(placeFromAddress('')).toBeNull();
  });

  it('comes back from its key', () => {
    const places: Place[] = [
      { kind: 'client' },
      { kind: 'card' },
      { kind: 'draft', draftId: '1' },
      { kind: 'request', requestId: '2' },
      { kind: 'deliver', requestId: null },
      { kind: 'guided', sessionId: '3' },
      { kind: 'notes' },
    ];
    expect(places.map((place) => placeOfKey(keyOfPlace(place)))).toEqual(places);
  });
});
