import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field, section } from '#shared/catalogue/buildForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { blankCard, municipalCardId, MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { JsonOf } from '#shared/lib/json.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { RequestFacts } from '../testing/facts.ts';
import { institutionApi, routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { requestView } from './requestView.ts';

const { version } = catalogue;
const schemaOf = z.looseObject({ $id: z.string(), properties: z.record(z.string(), z.unknown()) });

let backoffice: TestBackoffice;
let device: TestDevice;
let vid: ReturnType<typeof institutionApi>;
let municipality: ReturnType<typeof institutionApi>;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  device = await backoffice.device();
  vid = institutionApi(backoffice.url, await backoffice.institutionKey('vid'));
  municipality = institutionApi(backoffice.url, await backoffice.institutionKey(MUNICIPALITY));
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

async function formOf(call: typeof vid, requestId: string) {
  const answer = await call('GET', `/requests/${requestId}`);
  return requestView.parse(await answer.json()).form;
}

const statusOf = async (path: string) => (await vid('GET', `/services/${path}`)).status;

describe('the form of a service', () => {
  it('is told as JSON Schema at the address that its requests name, with the answers as it has them', async () => {
    const answers = {
      'declaration.year': '2025',
      'dependant.surname~1': 'Ozola',
      'dependant.surname~2': 'Liepa',
    };
    const facts = { serviceId: 'vid-income-declaration', catalogueVersion: version, answers };
    const form = await formOf(vid, await routedRequest(device, 'vid', facts));
    expect(form).toEqual({
      schema: `/institution/v1/services/vid-income-declaration/forms/${version}`,
      answers: {
        'declaration.year': '2025',
        dependant: [{ 'dependant.surname': 'Ozola' }, { 'dependant.surname': 'Liepa' }],
      },
    });
    const schema = await vid('GET', form?.schema.replace('/institution/v1', '') ?? '');
    expect(schemaOf.parse(await schema.json())).toMatchObject({
      $id: `urn:lodzins:form:vid-income-declaration:${version}`,
      properties: { dependant: { type: 'array', maxItems: 20 } },
    });
  });

  it('is not there in another version, for another institution, or by an address that names none', async () => {
    expect(await statusOf(`${serviceOf('vid')}/forms/${version}`)).toBe(200);
    expect(await statusOf(`${serviceOf('vid')}/forms/${version + 1}`)).toBe(404);
    expect(await statusOf(`${serviceOf('vsaa')}/forms/${version}`)).toBe(404);
    expect(await statusOf(`nothing-like-it/forms/${version}`)).toBe(404);
    for (const written of ['0', 'newest', '1e3', `${version}.x`, `${version}.${randomUUID()}'`]) {
      expect(await statusOf(`${serviceOf('vid')}/forms/${encodeURIComponent(written)}`)).toBe(400);
    }
    const facts: Partial<RequestFacts> = { catalogueVersion: version + 1 };
    expect(await formOf(vid, await routedRequest(device, 'vid', facts))).toBeNull();
  });
});

describe('the form of a card that a centre wrote', () => {
  const cardId = municipalCardId('Dzimtas grāmata', randomUUID());

  async function write(card: unknown): Promise<string> {
    const payload = {
      centreId: device.centre.id,
      cardId,
      basedOn: null,
      card: card as JsonOf<ServiceCard>,
      situations: [],
      fields: [],
      similarTo: [],
      because: '',
    };
    const aggregateId = idWithinCentre(device.centre.id, cardId);
    const fact = { type: 'localCard.saved', version: 1, payload } as const;
    const [event] = device.seal({ aggregate: 'localCard', aggregateId, fact });
    if (!event) throw new Error('nothing was sealed');
    await device.push([event]);
    return event.id;
  }

  const requestOn = (cardRevision: string) =>
    routedRequest(device, MUNICIPALITY, {
      serviceId: cardId,
      catalogueVersion: version,
      cardRevision,
      answers: { 'book.pages': '12' },
    });

  it('is that of the version which the request was registered on', async () => {
    const asking = (id: string): ServiceCard => {
      const own = section('book', words('Grāmata', 'Book'), [field(id, 'number', words('Lapas', 'Pages'))]);
      return {
        ...blankCard(cardId),
        name: words('Dzimtas grāmata', 'Family book'),
        form: { sections: [own] },
      };
    };
    const first = await write(asking('book.pages'));
    const second = await write(asking('book.sheets'));
    for (const [revision, asked] of [
      [first, 'book.pages'],
      [second, 'book.sheets'],
    ] as const) {
      const form = await formOf(municipality, await requestOn(revision));
      expect(form?.schema).toBe(`/institution/v1/services/${cardId}/forms/${version}.${revision}`);
      const schema = await municipality('GET', `/services/${cardId}/forms/${version}.${revision}`);
      expect(Object.keys(schemaOf.parse(await schema.json()).properties)).toEqual([asked]);
    }
  });

  it('of one that cannot be read is none, and its request comes all the same', async () => {
    const turning = field('a.a', 'text', words('Aplis', 'Circle'), {
      visibleWhen: { field: 'a.a', equals: 'x' },
    });
    const circle = {
      ...blankCard(cardId),
      name: words('Aplis', 'Circle'),
      form: { sections: [section('a', words('A', 'A'), [turning])] },
    };
    const other = { ...blankCard('municipality-other'), name: words('Cita', 'Other') };
    for (const card of [circle, other, { id: cardId }, null, 7]) {
      const revision = await write(card);
      expect(await formOf(municipality, await requestOn(revision))).toBeNull();
      expect((await municipality('GET', `/services/${cardId}/forms/${version}.${revision}`)).status).toBe(
        404,
      );
    }
  });
});
