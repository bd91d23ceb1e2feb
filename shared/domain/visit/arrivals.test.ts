import { describe, expect, it } from 'vitest';
import { arrivalsOf } from './arrivals.ts';

const came = (serviceId: string | null, changes: { atDoor?: boolean; missing?: string[] } = {}) => ({
  serviceId,
  lifeSituationId: null,
  status: changes.atDoor ? ('redirected' as const) : ('finished' as const),
  missingDocuments: changes.missing ?? [],
});

describe('what people came for today (LVL-01)', () => {
  const day = [
    came('pension', { missing: ['passport'] }),
    came('address'),
    came(null),
    came('pension', { atDoor: true, missing: ['passport', 'record'] }),
    came('address', { missing: ['passport'] }),
    came('pension'),
  ];

  it('counts each matter, the commonest first, and how many were helped at the door', () => {
    expect(arrivalsOf(day).matters).toEqual([
      { serviceId: 'pension', lifeSituationId: null, institutionId: null, count: 3, atDoor: 1 },
      { serviceId: 'address', lifeSituationId: null, institutionId: null, count: 2, atDoor: 0 },
      { serviceId: null, lifeSituationId: null, institutionId: null, count: 1, atDoor: 0 },
    ]);
  });

  it('names each matter once, the newest first', () => {
    const { recent } = arrivalsOf(day.slice(0, 5));
    expect(recent.map(({ serviceId }) => serviceId)).toEqual(['address', 'pension', null]);
  });

  it('counts a missing document for each service, also of those who were sent home for it', () => {
    expect(arrivalsOf(day).missing).toEqual([
      { serviceId: 'pension', documentId: 'passport', count: 2 },
      { serviceId: 'pension', documentId: 'record', count: 1 },
      { serviceId: 'address', documentId: 'passport', count: 1 },
    ]);
  });

  it('counts apart what came to an institution without a card, as from a kiosk', () => {
    const matters = [
      ...day,
      { ...came(null), institutionId: 'vsaa' },
      { ...came(null), institutionId: 'vsaa' },
    ];
    expect(arrivalsOf(matters).matters).toContainEqual({
      serviceId: null,
      lifeSituationId: null,
      institutionId: 'vsaa',
      count: 2,
      atDoor: 0,
    });
  });

  it('is empty on a day when nobody came', () => {
    expect(arrivalsOf([])).toEqual({ matters: [], recent: [], missing: [] });
  });
});
