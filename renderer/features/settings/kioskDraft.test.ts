import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { defaultKiosk, MOST_MATTERS } from '#shared/domain/kiosk/kiosk.ts';
import { hasMatter, matterGroups, withLanguage, withMatter } from './kioskDraft.ts';

const PENSION = { kind: 'service', id: 'vsaa-old-age-pension' } as const;
const PASSPORT = { kind: 'service', id: 'pmlp-passport' } as const;
const draft = defaultKiosk(catalogue);

describe('what stands on the kiosk', () => {
  it('begins with what fits on one page, and with every institution for the rest', () => {
    expect(draft.matters).toHaveLength(MOST_MATTERS);
    expect(draft.languages).toEqual(['lv', 'en', 'ru', 'uk']);
  });

  it('offers the commonest services, and keeps one that was chosen before', () => {
    const idsOf = (chosen: readonly (typeof PASSPORT)[]) =>
      matterGroups(catalogue, chosen)[0]?.matters.map(({ matter }) => matter.id) ?? [];
    expect(idsOf([])).toHaveLength(catalogue.favouriteCardIds.length);
    expect(idsOf([])).not.toContain(PASSPORT.id);
    expect(idsOf([PASSPORT])).toContain(PASSPORT.id);
  });

  it('takes a button away and puts it at the end again', () => {
    const without = withMatter(draft, PENSION, false);
    expect(hasMatter(without, PENSION)).toBe(false);
    expect(withMatter(without, PENSION, true).matters.at(-1)).toEqual(PENSION);
    expect(withMatter(draft, PENSION, true).matters).toHaveLength(draft.matters.length);
  });

  it('keeps the languages in their order', () => {
    const two = withLanguage(withLanguage(draft, 'lv', false), 'uk', false);
    expect(two.languages).toEqual(['en', 'ru']);
    expect(withLanguage(two, 'lv', true).languages).toEqual(['lv', 'en', 'ru']);
  });
});
