import { describe, expect, it } from 'vitest';
import {
  clashOf,
  routeOf,
  type Crew,
  type RoutingRule,
  type RoutingTarget,
} from '#shared/domain/request/work/routing.ts';

const SIMPLE = { id: 'vsaa-sickness-benefit', owner: 'vsaa', typicalLevel: 1 } as const;
const HARD = { id: 'vsaa-old-age-pension', owner: 'vsaa', typicalLevel: 2 } as const;
const SPECIALISTS = { toLevel: 2, target: { kind: 'institution', institutionId: 'vsaa' } };
const MANAGER = { toLevel: 3, target: { kind: 'level' } };

const crew: Crew = {
  hasSpecialistFor: (institutionId) => institutionId === 'vsaa',
  levelOf: (staffId) => (staffId === 'janis' ? 2 : null),
};
const nobodyFits: Crew = { ...crew, hasSpecialistFor: () => false };

const ofOwner = (to: RoutingTarget): RoutingRule => ({
  about: { kind: 'institution', institutionId: 'vsaa' },
  to,
});
const ofService = (to: RoutingTarget, serviceId: string = SIMPLE.id): RoutingRule => ({
  about: { kind: 'service', serviceId },
  to,
});

describe('whose a new request is', () => {
  it('without a rule it is the specialists’ where the card says so, and somebody speaks for the owner (LVL-03, LVL-10)', () => {
    expect(routeOf(HARD, null, [], crew)).toEqual(SPECIALISTS);
    expect(routeOf(SIMPLE, null, [], crew)).toBeNull();
    expect(routeOf(HARD, null, [], nobodyFits)).toBeNull();
  });

  it('goes by the rule of its service before that of its institution', () => {
    const rules = [ofOwner({ kind: 'specialists' }), ofService({ kind: 'nobody' })];
    expect(routeOf(SIMPLE, null, rules, crew)).toBeNull();
    expect(routeOf({ ...SIMPLE, id: 'vsaa-other' }, null, rules, crew)).toEqual(SPECIALISTS);
    expect(routeOf({ ...SIMPLE, owner: 'vid' }, null, [ofOwner({ kind: 'manager' })], crew)).toBeNull();
  });

  it('goes to a person at the level of that person, and to the specialists once the person is gone (LVL-16)', () => {
    expect(routeOf(SIMPLE, null, [ofService({ kind: 'person', staffId: 'janis' })], crew)).toEqual({
      toLevel: 2,
      target: { kind: 'person', staffId: 'janis' },
    });
    expect(routeOf(SIMPLE, null, [ofService({ kind: 'person', staffId: 'gone' })], crew)).toEqual(
      SPECIALISTS,
    );
  });

  it('is the manager’s where a rule names specialists and nobody speaks for the institution', () => {
    expect(routeOf(HARD, null, [ofOwner({ kind: 'specialists' })], nobodyFits)).toEqual(MANAGER);
    expect(routeOf(HARD, null, [ofOwner({ kind: 'person', staffId: 'gone' })], nobodyFits)).toEqual(MANAGER);
  });

  it('may go to another centre, with the institution that it is about', () => {
    expect(routeOf(HARD, null, [ofOwner({ kind: 'centre', centreId: 'rop' })], nobodyFits)).toEqual({
      toLevel: 2,
      target: { kind: 'centre', centreId: 'rop', institutionId: 'vsaa' },
    });
  });

  describe('where its matter lies (LVL-03)', () => {
    const within = (rule: RoutingRule, ...postcodes: string[]): RoutingRule => ({
      ...rule,
      territory: { name: 'Salaspils pagasts', postcodes },
    });
    const parish = within(ofService({ kind: 'manager' }), 'LV-2118');

    it('goes by the rule of that territory before the one of everywhere', () => {
      const rules = [ofService({ kind: 'specialists' }), parish];
      expect(routeOf(SIMPLE, 'LV-2118', rules, crew)).toEqual(MANAGER);
      expect(routeOf(SIMPLE, 'LV-2121', rules, crew)).toEqual(SPECIALISTS);
      expect(routeOf(SIMPLE, null, rules, crew)).toEqual(SPECIALISTS);
    });

    it('goes by its service everywhere before its institution in that territory', () => {
      const rules = [within(ofOwner({ kind: 'manager' }), 'LV-2118'), ofService({ kind: 'nobody' })];
      expect(routeOf(SIMPLE, 'LV-2118', rules, crew)).toBeNull();
      expect(routeOf({ ...SIMPLE, id: 'vsaa-other' }, 'LV-2118', rules, crew)).toEqual(MANAGER);
      expect(routeOf({ ...SIMPLE, id: 'vsaa-other' }, 'LV-2121', rules, crew)).toBeNull();
    });

    it('has one rule for each place', () => {
      expect(clashOf([parish], within(ofService({ kind: 'nobody' }), 'LV-2121', 'LV-2118'))).toBe(parish);
      expect(clashOf([parish], within(ofService({ kind: 'nobody' }), 'LV-2121'))).toBeUndefined();
      expect(clashOf([parish], ofService({ kind: 'nobody' }))).toBeUndefined();
      expect(clashOf([parish], within(ofOwner({ kind: 'nobody' }), 'LV-2118'))).toBeUndefined();
      const everywhere = ofService({ kind: 'nobody' });
      expect(clashOf([everywhere], ofService({ kind: 'manager' }))).toBe(everywhere);
    });
  });
});
