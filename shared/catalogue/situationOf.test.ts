import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { situationOf } from '#shared/catalogue/situationOf.ts';

const idOf = (said: string | null, ...serviceIds: string[]) => situationOf(catalogue, said, serviceIds)?.id;

describe('the situation of life that a visit is about (CAT-11)', () => {
  it('is the one that was said at the door', () => {
    expect(idOf('moving', 'vsaa-childbirth-allowance')).toBe('moving');
  });

  it('is else the one that most of what was asked for belongs to', () => {
    expect(idOf(null, 'municipality-kindergarten-queue')).toBe('birth-of-child');
    expect(idOf(null, 'municipality-kindergarten-queue', 'pmlp-declare-residence')).toBe('moving');
  });

  it('is the complex service itself, with the cards it is made of (CAT-10)', () => {
    const [complex, ...cards] = catalogue.cards;
    const childCards = ['nvd-health-card', 'vsaa-funeral-benefit'];
    const made = {
      ...catalogue,
      cards: complex ? [{ ...complex, kind: 'complex' as const, childCards }, ...cards] : [],
    };
    expect(situationOf(made, 'moving', [], complex?.id)).toMatchObject({
      id: complex?.id,
      cards: childCards,
    });
    expect(situationOf(made, null, [complex?.id ?? ''])?.cards).toEqual(childCards);
    expect(situationOf(catalogue, 'moving', [], complex?.id)?.id).toBe('moving');
  });

  it('is none while nothing tells', () => {
    expect(idOf(null)).toBeUndefined();
    expect(idOf('no-such-situation', 'no-such-service')).toBeUndefined();
  });
});
