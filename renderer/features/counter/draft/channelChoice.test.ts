import { describe, expect, it } from 'vitest';
import { catalogue, findCard } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { leftAside } from '#shared/catalogue/whyNotFiled.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import {
  openOf,
  proposedWay,
  saidAtDoor,
  saidBefore,
  saidOf,
  waysOf,
  type FiledBefore,
} from './channelChoice.ts';

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
    expect(leftAside('paper', openOf(ways))).toEqual([]);
  });

  it('paper asks for the barrier of each electronic way that was possible (CHN-12)', () => {
    const ways = waysOf(sickness, {});
    expect(leftAside('paper', openOf(ways))).toEqual(['eService', 'assisted']);
    expect(leftAside('assisted', openOf(ways))).toEqual([]);
  });

  it('without eID the first that does not need it is proposed, and the others stay possible (CHN-02)', () => {
    const withoutEid = (mayDelegate: boolean) => waysOf(sickness, {}, { hasEid: false, mayDelegate });
    expect(proposedWay(waysOf(sickness, {}))?.channel).toBe('eService');
    expect(proposedWay(withoutEid(true))?.channel).toBe('assisted');
    // Where the centre does not act in clients' stead, help is no help without a means to sign in (ASE-02).
    expect(proposedWay(withoutEid(false))?.channel).toBe('paper');
    expect(obstacles(withoutEid(false))).toEqual([null, null, null]);
  });

  it('as at the request before is proposed, where it is possible here (CAT-24)', () => {
    const before: FiledBefore = { serviceId: sickness.id, channel: 'paper', leftAside: [], declined: [] };
    expect(proposedWay(waysOf(sickness, {}), before)?.channel).toBe('paper');
    expect(proposedWay(waysOf(card('vid-tax-booklet'), {}), before)?.channel).toBe('eService');
  });

  it('what was said about those left aside is not asked again, but for what was not asked or has to be said (CHN-06, CHN-12)', () => {
    const noEid = { channel: 'eService', barrier: 'noEid' } as const;
    const both: Channel[] = ['eService', 'assisted'];
    const before: FiledBefore = {
      serviceId: sickness.id,
      channel: 'paper',
      leftAside: both,
      declined: [noEid],
    };
    const silent = { ...before, declined: [] };
    expect(saidBefore('paper', both, before, true)).toEqual([noEid]);
    expect(saidBefore('paper', both, silent, false)).toEqual([]);
    expect(saidBefore('paper', both, silent, true)).toBeNull();
    expect(saidBefore('paper', ['assisted'], before, true)).toBeNull();
    expect(saidBefore('paper', both, { ...silent, leftAside: ['eService'] }, false)).toBeNull();
    expect(saidBefore('assisted', both, silent, false)).toBeNull();
    expect(saidBefore('paper', both, null, false)).toBeNull();
  });

  it('need no reason again from whoever said at the door that there is no eID with them (CHN-12)', () => {
    const told = (hasEid: boolean | null, mayDelegate = false) =>
      saidAtDoor(waysOf(sickness, {}, { hasEid, mayDelegate }), ['eService', 'assisted']);
    const noEid = (channel: string) => ({ channel, barrier: 'noEid' });
    expect(told(false)).toEqual([noEid('eService'), noEid('assisted')]);
    // Filing in the client's stead needs no eID: why not that was not said.
    expect(told(false, true)).toEqual([noEid('eService')]);
    expect([...told(null), ...told(true)]).toEqual([]);
  });

  it('are asked about one by one, but what is not with the client is missing for every way that needs it (CHN-12)', () => {
    const both = ['eService', 'assisted'] as const;
    const noEid = both.map((channel) => ({ channel, barrier: 'noEid' }));
    expect(saidOf('noEid', both, both)).toEqual({ said: noEid, left: [] });
    expect(saidOf('noEid', both, ['eService'])).toEqual({ said: noEid.slice(0, 1), left: ['assisted'] });
    const fear = { channel: 'eService', barrier: 'fear' };
    expect(saidOf('fear', both, both)).toEqual({ said: [fear], left: ['assisted'] });
    expect(saidOf(null, both, both)).toEqual({ said: [], left: ['assisted'] });
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

  it('a complex service is not taken on the bus; clients may file it themselves (MOB-05)', () => {
    const onBus = (id: string) => obstacles(waysOf(card(id), {}, { isOnBus: true }));
    expect(onBus('vzd-service-application')).toEqual([null, 'notOnBus', 'notOnBus']);
    expect(onBus('vid-business-registration')).toEqual([null, 'notOnBus', 'noPaper']);
    expect(onBus('pmlp-declare-residence')).toEqual([null, null, null]);
  });
});
