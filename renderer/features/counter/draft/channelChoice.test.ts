import { describe, expect, it } from 'vitest';
import { catalogue, findCard } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { leftAside, proposedWay, waysOf } from './channelChoice.ts';

function card(id: string): ServiceCard {
  const found = findCard(id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}
const sickness = card('vsaa-sickness-benefit');
const obstacles = (ways: ReturnType<typeof waysOf>) => ways.map(({ obstacle }) => obstacle);

describe('ways to apply', () => {
  it('are offered e-service first, then assisted, then paper (CHN-05)', () => {
    const ways = waysOf(sickness, {});
    expect(ways.map(({ channel }) => channel)).toEqual(['eService', 'assisted', 'paper']);
    expect(obstacles(ways)).toEqual([null, null, null]);
  });

  it('an open certificate leaves only paper and the others say why (INT-13)', () => {
    const ways = waysOf(sickness, { 'sickness.certificateState': 'open' });
    expect(obstacles(ways)).toEqual(['preCheck', 'preCheck', null]);
    expect(leftAside('paper', ways)).toEqual([]);
  });

  it('paper asks for the barrier of each electronic way that was possible (CHN-12)', () => {
    const ways = waysOf(sickness, {});
    expect(leftAside('paper', ways)).toEqual(['eService', 'assisted']);
    expect(leftAside('assisted', ways)).toEqual([]);
  });

  it('without eID the first that does not need it is proposed, and the others stay possible (CHN-02)', () => {
    const withoutEid = (mayDelegate: boolean) => waysOf(sickness, {}, { hasEid: false, mayDelegate });
    expect(proposedWay(waysOf(sickness, {}))?.channel).toBe('eService');
    expect(proposedWay(withoutEid(true))?.channel).toBe('assisted');
    // Where the centre does not act in clients' stead, help is no help without a means to sign in (ASE-02).
    expect(proposedWay(withoutEid(false))?.channel).toBe('paper');
    expect(obstacles(withoutEid(false))).toEqual([null, null, null]);
  });

  it('say how soon each is answered, whoever asks', () => {
    expect(waysOf(sickness, {}).map(({ term }) => term?.lv)).toEqual(
      Array(3).fill(sickness.serviceLevelTerms[0]?.text.lv),
    );
    for (const one of catalogue.cards) {
      for (const recipient of ['person', 'organisation', undefined] as const) {
        const ways = waysOf(one, {}, { recipient });
        expect(ways.map(({ term }) => term === null)).toEqual(ways.map(({ obstacle }) => obstacle !== null));
      }
    }
  });

  it('a digital-only service has no paper', () => {
    expect(obstacles(waysOf(card('vid-tax-booklet'), {}))).toEqual([null, null, 'noPaper']);
  });
});
