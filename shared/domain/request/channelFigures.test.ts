import { describe, expect, it } from 'vitest';
import { channelFigures } from '#shared/domain/request/channelFigures.ts';
import { evolveRequest } from '#shared/domain/request/evolve.ts';
import { serviceChannels } from '#shared/domain/request/serviceChannels.ts';
import type { RequestEvent, RequestState } from '#shared/domain/request/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';

type Facts = Parameters<typeof requestRegistered>[1];

function registered(facts: Facts): RequestState {
  const event: RequestEvent = requestRegistered('c', facts);
  const actor = { kind: 'system', name: 'test' } as const;
  const state = evolveRequest(null, {
    id: 'e' as EventId,
    at: 1,
    actor,
    undoOf: null,
    ...event,
    personal: [],
  });
  if (!state) throw new Error('no request');
  return state;
}

describe('how requests came in (CHN-03, CHN-12)', () => {
  it('counts ways and what kept clients from the electronic one', () => {
    const paper = (...barriers: readonly ('noEid' | 'fear')[]) =>
      registered({
        channel: 'paper',
        declined: barriers.map((barrier) => ({ channel: 'eService', barrier })),
      });
    const figures = channelFigures([
      registered({ channel: 'assisted' }),
      paper('noEid'),
      paper('noEid', 'fear'),
      paper(),
    ]);
    expect(figures).toMatchObject({ electronic: 1, paper: 3, electronicShare: 0.25 });
    expect(figures.barriers).toMatchObject({ noEid: 2, fear: 1, other: 0 });
  });

  it('leaves out what was registered by mistake, and has no share of nothing', () => {
    const { declined: _, ...older } = registered({ channel: 'paper' });
    expect(channelFigures([older]).electronicShare).toBe(0);
    expect(channelFigures([{ ...older, status: 'voided' }])).toMatchObject({
      paper: 0,
      electronicShare: null,
    });
  });

  it('names the services that most ask for on paper, the most first, without void ones', () => {
    const of = (serviceId: string, channel: 'paper' | 'assisted') => registered({ serviceId, channel });
    const requests = [
      of('one', 'paper'),
      of('two', 'paper'),
      of('two', 'paper'),
      of('two', 'assisted'),
      of('online', 'assisted'),
      { ...of('void', 'paper'), status: 'voided' as const },
    ];
    expect(serviceChannels(requests, { planned: [], most: 5 })).toEqual([
      { serviceId: 'two', electronic: 1, paper: 2 },
      { serviceId: 'one', electronic: 0, paper: 1 },
    ]);
    expect(serviceChannels(requests, { planned: [], most: 1 })).toHaveLength(1);
    // A plan is looked at also where nobody asks on paper, or at all.
    expect(serviceChannels(requests, { planned: ['online', 'quiet'], most: 1 })).toEqual([
      { serviceId: 'quiet', electronic: 0, paper: 0 },
      { serviceId: 'online', electronic: 1, paper: 0 },
      { serviceId: 'two', electronic: 1, paper: 2 },
    ]);
  });
});
