import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, INSTITUTION_SCOPES } from '#backoffice/storage/apiKeys.ts';
import { askedForm } from '#shared/catalogue/askedForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { withComputed } from '#shared/catalogue/computed.ts';
import { LAYOUT } from '#shared/catalogue/schema/formJsonSchema.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { visibleFields } from '#shared/catalogue/visibleFields.ts';
import { channelsFor } from '#shared/catalogue/whyNotFiled.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import type { Office } from '#electron/office/office.ts';
import { branchesOf, neededAnswers, rightAnswers, wrongEntries } from '#tests/factories/formAnswers.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { newCommandId, signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

type Entries = Record<string, string | boolean>;

let central: Central;
let office: Office;
let clerk: Person;
/** Of somebody who brings all of it to one visit. */
let visitId: string;
/** Two requests of each card, of which one is granted and one refused, and both are handed over. */
const registered = new Map<string, string[]>();
/** All of them; what the demonstration's morning brought is not filled in as a person would. */
const filed = new Set<string>();

beforeAll(async () => {
  central = await startCentral();
  await central.newCentre();
  office = await startTestOffice({ backofficeUrl: central.url() });
  clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  visitId = await serve({ kind: 'person', data: { givenName: 'Alma', familyName: 'Ūdre' } });
});
afterAll(async () => {
  await office.close();
  await central.close();
});

const FILED = catalogue.cards.filter(({ isInformationOnly }) => !isInformationOnly);
const INFORMED = catalogue.cards.filter(({ isInformationOnly }) => isInformationOnly);

describe.each(FILED.map((card) => [card.id, card] as const))('%s', (_, card) => {
  it('is registered in each turn that its form can take', async () => {
    for (const branch of branchesOf(card.form)) {
      const answers = rightAnswers(card.form, branch);
      const [channel = 'paper'] = channelsFor(card, answers);
      await keep(card, { answers, channel });
    }
  });

  it('is registered in each way that is open with what it needs, and in no other', async () => {
    const answers = neededAnswers(card.form);
    const open = channelsFor(card, answers);
    for (const channel of CHANNELS) {
      if (open.includes(channel)) await keep(card, { answers, channel });
      else expect(await refusal(card, { answers, channel })).toBe('request.channelClosed');
    }
  });

  it('names the field that is wrong or missing, each in turn, and nothing is registered or lost', async () => {
    const tried = new Set<string>();
    for (const branch of branchesOf(card.form)) {
      const answers = rightAnswers(card.form, branch);
      for (const field of visibleFields(askedForm(card.form, answers), answers)) {
        if (field.source !== 'client' || tried.has(field.id)) continue;
        tried.add(field.id);
        for (const [entry, problem] of wrongEntries(field))
          await expectFault(card, { ...answers, [field.id]: entry }, field, problem);
      }
    }
    const needed = neededAnswers(card.form);
    for (const fieldId of Object.keys(needed)) {
      const { [fieldId]: left, ...rest } = needed;
      expect(left).toBeDefined();
      await expectFault(card, rest, { id: fieldId }, 'missing');
    }
  });
});

it.each(INFORMED.map((card) => [card.id, card] as const))(
  '%s is only informed about, and cannot be registered',
  async (_, card) => {
    for (const channel of CHANNELS) {
      const answers = neededAnswers(card.form);
      expect(await refusal(card, { answers, channel })).toBe('request.onlyInformed');
    }
  },
);

it('all of them arrive at their institutions, are answered, come back and are handed over', async () => {
  for (const { owner } of new Map(FILED.map((card) => [card.owner, card])).values()) await answerAs(owner);
  const wanted = [...registered.values()].flat();
  const onBoard = async () => {
    const { rows } = await clerk.call('handover.board', {});
    return new Set(rows.map(({ requestId }) => requestId));
  };
  await expect.poll(async () => holdsAll(await onBoard(), wanted), POLL).toBe(true);
  for (const [serviceId, requestIds] of registered) {
    for (const requestId of requestIds) {
      const asked = { requestId, visitId, to: 'client', signature: 'M0 0L10 10' } as const;
      await clerk.call('handover.handOver', asked);
      const request = await clerk.call('request.get', { requestId });
      expect(request).toMatchObject({ serviceId, status: 'handedOver' });
      expect(request.registerNumber).not.toBeNull();
    }
  }
});

it('a legal person files on paper only with a reason, where there is an electronic way (CHN-06)', async () => {
  const data = { givenName: '', familyName: 'SIA Paraugs' };
  visitId = await serve({ kind: 'organisation', data });
  let ofOrganisations = 0;
  for (const card of FILED.filter(({ recipients }) => recipients.includes('organisation'))) {
    const answers = neededAnswers(card.form);
    const open = channelsFor(card, answers);
    if (!open.includes('paper') || open.length === 1) continue;
    const filing = { answers, channel: 'paper' } as const;
    expect(await refusal(card, filing), card.id).toBe('request.electronicFirst');
    const declined = [{ channel: 'eService', barrier: 'other' } as const];
    await clerk.call('request.register', { ...draftOf(card, filing), declined });
    ofOrganisations += 1;
  }
  expect(ofOrganisations).toBeGreaterThan(0);
  const manager = await signIn(office, 'Māra Kalniņa');
  await manager.call('day.planChannels', { percent: 60 });
  expect(await clerk.refusal('day.planChannels', { percent: 10 })).toBe('notPermitted');
  const { today, organisationsOnPaper, plannedPercent, services } = await clerk.call('day.channels', {});
  expect({ organisationsOnPaper, plannedPercent }).toEqual({
    organisationsOnPaper: ofOrganisations,
    plannedPercent: 60,
  });
  expect(today.barriers['other']).toBe(ofOrganisations);
  // Only where there is another way to choose.
  expect(services.length).toBeGreaterThan(0);
  const cards = services.map(({ serviceId }) => FILED.find(({ id }) => id === serviceId));
  expect(cards.every((card) => card !== undefined && card.eAvailability !== 'none')).toBe(true);
});

it('a service may have a plan of its own, which is shown beside what came in; without one the centre’s counts (CHN-03)', async () => {
  const manager = await signIn(office, 'Māra Kalniņa');
  const [most] = (await clerk.call('day.channels', {})).services;
  const quiet = 'vid-income-declaration';
  if (!most) throw new Error('nothing came on paper');
  const shown = async (serviceId: string) =>
    (await clerk.call('day.channels', {})).services.find((service) => service.serviceId === serviceId);
  expect(await shown(most.serviceId)).toEqual({ ...most, ownPercent: null });
  await manager.call('day.planChannels', { serviceId: most.serviceId, percent: 30 });
  await manager.call('day.planChannels', { serviceId: quiet, percent: 0 });
  expect(await shown(most.serviceId)).toEqual({ ...most, ownPercent: 30 });
  expect(await shown(quiet)).toMatchObject({ ownPercent: 0 });
  expect((await clerk.call('day.channels', {})).plannedPercent).toBe(60);
  await manager.call('day.planChannels', { serviceId: most.serviceId, percent: null });
  expect(await shown(most.serviceId)).toEqual(most);
  expect(await manager.refusal('day.planChannels', { serviceId: 'gone', percent: 10 })).toBe('notFound');
});

const POLL = { timeout: 60_000, interval: 200 };

function holdsAll(ids: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((id) => ids.has(id));
}

type Filing = { readonly answers: Entries; readonly channel: (typeof CHANNELS)[number] };

function draftOf(card: ServiceCard, { answers, channel }: Filing) {
  const draftId = newCommandId();
  const documentsSeen = card.documents.map(({ id }) => id);
  return { draftId, visitId, serviceId: card.id, channel, declined: [], answers, documentsSeen };
}

async function keep(card: ServiceCard, filing: Filing): Promise<void> {
  const { requestId } = await clerk.call('request.register', draftOf(card, filing));
  const { answers, fee } = await clerk.call('request.get', { requestId });
  const expected = withComputed(card.form, filing.answers);
  expect(Object.keys(answers).sort(), card.id).toEqual(Object.keys(expected).sort());
  expect(fee).toBeDefined();
  filed.add(requestId);
  registered.set(card.id, [...(registered.get(card.id) ?? []), requestId].slice(0, 2));
}

function refusal(card: ServiceCard, filing: Filing): Promise<string> {
  return clerk.refusal('request.register', draftOf(card, filing));
}

async function expectFault(
  card: ServiceCard,
  answers: Entries,
  field: Pick<Field, 'id'>,
  problem: string,
): Promise<void> {
  const draft = draftOf(card, { answers, channel: channelsFor(card, answers)[0] ?? 'paper' });
  await clerk.call('request.saveDraft', draft);
  const answer = await clerk.answer('request.register', draft);
  expect(answer.ok, `${card.id} ${field.id}`).toBe(false);
  if (answer.ok) return;
  expect(answer.error.fields, `${card.id} ${field.id}`).toContainEqual({
    path: `answers.${field.id}`,
    problem,
  });
  expect((await clerk.call('request.draft', { draftId: draft.draftId })).answers).toEqual(answers);
  await clerk.call('request.discardDraft', { draftId: draft.draftId });
}

type Arrived = {
  readonly id: string;
  readonly form: { readonly schema: string; readonly answers: object } | null;
};

const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
ajv.addKeyword(LAYOUT);

/** As it arrived, by the schema that the institution is given for it. */
async function expectFits({ id, form }: Arrived, secret: string): Promise<void> {
  const address = form?.schema ?? 'no schema';
  const headers = { authorization: `Bearer ${secret}` };
  if (!ajv.getSchema(address)) {
    const schema = await fetch(`${central.url()}${address}`, { headers });
    ajv.addSchema((await schema.json()) as object, address);
  }
  expect(ajv.validate(address, form?.answers), `${id} ${address} ${ajv.errorsText()}`).toBe(true);
}

/** As the institution's own system does it: with its key, over HTTP; every second one is a refusal. */
async function answerAs(institutionId: string): Promise<void> {
  const key = { name: institutionId, institutionId, scopes: INSTITUTION_SCOPES };
  const secret = await createApiKey(central.sql(), key, Date.now());
  const call = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await fetch(`${central.url()}/institution/v1/requests${path}`, init);
    expect(response.status, `${institutionId} ${path}`).toBe(200);
    return (await response.json()) as { requests: Arrived[] };
  };
  const own = FILED.filter(({ owner }) => owner === institutionId).flatMap(
    ({ id }) => registered.get(id) ?? [],
  );
  const arrived = async () => (await call('?limit=200')).requests;
  const idsOf = (requests: readonly Arrived[]) => new Set(requests.map(({ id }) => id));
  await expect.poll(async () => holdsAll(idsOf(await arrived()), own), POLL).toBe(true);
  const here = (await arrived()).filter(({ id }) => filed.has(id));
  expect(here.length).toBeGreaterThanOrEqual(own.length);
  for (const request of here) await expectFits(request, secret);
  for (const [index, requestId] of own.entries()) {
    await call(`/${requestId}/accept`, { ownerReference: `${institutionId}-${index}` });
    const refused = { outcome: 'refusal', reasons: 'Trūkst dokumenta.', nextStep: 'Iesniegt vēlreiz.' };
    const outcome = index % 2 === 0 ? { outcome: 'positive' } : refused;
    await call(`/${requestId}/result`, { ...outcome, kind: 'document', content: 'Lēmums' });
  }
}

type NewClient = {
  readonly kind: 'person' | 'organisation';
  readonly data: { readonly givenName: string; readonly familyName: string };
};

/** Somebody new at the counter, with the document looked at. */
async function serve({ kind, data }: NewClient): Promise<string> {
  const { visitId: other } = await clerk.call('visit.current', {});
  if (other !== null) await clerk.call('visit.park', { visitId: other, minutes: null, note: '' });
  const triage = {
    serviceId: null,
    lifeSituationId: null,
    need: 'none',
    hasEid: false,
    language: 'lv',
  } as const;
  const issued = await clerk.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: null,
  });
  await clerk.call('visit.callThis', { visitId: issued.visitId });
  await clerk.call('visit.startService', { visitId: issued.visitId });
  const whole = { code: '', phone: '', email: '', ...data };
  await clerk.call('client.register', { kind, data: whole, codeReadBack: false, visitId: issued.visitId });
  const check = {
    document: 'passport',
    method: 'lookedAt',
    validTo: '2035-06-30',
    numberEnd: '4471',
  } as const;
  await clerk.call('visit.checkIdentity', { visitId: issued.visitId, ...check });
  return issued.visitId;
}
