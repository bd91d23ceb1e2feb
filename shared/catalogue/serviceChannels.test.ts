import { expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { channelsIn, SERVICE_CHANNELS } from '#shared/catalogue/serviceChannels.ts';
import { catalogueSchema, serviceCardSchema } from '#shared/catalogue/types.ts';

it('every channel stands in one group, and those of a card are told group by group (CHN-16)', () => {
  expect(SERVICE_CHANNELS).toHaveLength(17);
  expect(new Set(SERVICE_CHANNELS).size).toBe(17);
  const told = ['unifiedCentre', 'postOrCourier', 'phone', 'statePortal'] as const;
  expect(channelsIn('remoteElectronic', told)).toEqual(['statePortal', 'phone']);
  expect(channelsIn('remotePhysical', told)).toEqual(['postOrCourier']);
  expect(channelsIn('inPerson', told)).toEqual(['unifiedCentre']);
});

it('a card may name them and nothing else; catalogues of earlier versions name none', () => {
  const [card] = catalogue.cards;
  expect(serviceCardSchema.safeParse({ ...card, servedThrough: ['eAddress', 'video'] }).success).toBe(true);
  expect(serviceCardSchema.safeParse({ ...card, servedThrough: ['fax'] }).success).toBe(false);
  expect(catalogueSchema.safeParse({ ...catalogue, version: 4 }).success).toBe(true);
});
