import { describe, expect, it } from 'vitest';
import { institutions } from '#shared/catalogue/institutions.ts';
import { kindOf, whyNotProfile } from '#shared/domain/centre/profile.ts';

const why = (isRegional: boolean, ...ids: readonly string[]) =>
  whyNotProfile(
    {
      isRegional,
      isMobile: false,
      attached: ids.map((id) => {
        const [institutionId = '', reason = ''] = id.split(': ');
        return { institutionId, reason };
      }),
    },
    institutions,
  );

describe('the kind of a centre (MOB-01)', () => {
  it('is one: a mobile centre is not a regional one', () => {
    const mobile = { isRegional: false, isMobile: true, attached: [] };
    expect(whyNotProfile(mobile, institutions)).toBeNull();
    expect(whyNotProfile({ ...mobile, isRegional: true }, institutions)).toBe('centre.mobileNotRegional');
    // Nobody could end the trip.
    expect(whyNotProfile({ ...mobile, isMobile: false }, institutions, true)).toBe('centre.busOut');
    expect(whyNotProfile(mobile, institutions, true)).toBeNull();
    expect(kindOf(mobile)).toBe('mobile');
    expect(kindOf({ isRegional: true, isMobile: false })).toBe('regional');
    expect(kindOf({ isRegional: false, isMobile: false })).toBe('fixed');
  });
});

describe('institutions attached to a centre (CAT-16)', () => {
  it('are three at least where the centre is regional', () => {
    expect(why(true, 'vsaa', 'vid')).toBe('centre.tooFewAttached');
    expect(why(true, 'vsaa', 'vid', 'lad')).toBeNull();
    expect([why(false), why(false, 'vsaa')]).toEqual([null, null]);
  });

  it('beyond the basket need a reason', () => {
    expect(why(true, 'vsaa', 'vid', 'nvd')).toBe('centre.reasonMissing');
    expect(why(true, 'vsaa', 'vid', 'nvd: Tālu līdz slimnīcai')).toBeNull();
  });

  it('are known, once each, and not the municipality whose the centre is', () => {
    expect([why(false, 'gone'), why(false, 'vid', 'vid'), why(false, 'municipality')]).toEqual(
      Array.from({ length: 3 }, () => 'centre.notAttachable'),
    );
  });
});
