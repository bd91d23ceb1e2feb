import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { ownDataOf } from '#tests/helpers/ownDataOf.ts';
import { completeAnswers, SICKNESS_BENEFIT } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

type Recording = InputOf<'representation.record'>;

const IDENTITY = {
  document: 'passport',
  method: 'lookedAt',
  validTo: '2035-01-01',
  numberEnd: '1234',
} as const;

describe.each<Route>(['ipc', 'http'])('who acts for a client (LVL-17), over %s', (route) => {
  let office: Office;
  let greeter: Person;
  let anna: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode', null, route);
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  /** At the counter with this client, the document looked at. */
  async function visitOf(clientId: string): Promise<string> {
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    await anna.call('visit.linkClient', { visitId, clientId });
    await anna.call('visit.checkIdentity', { visitId, ...IDENTITY });
    return visitId;
  }

  async function finish(visitId: string): Promise<void> {
    await anna.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await anna.call('visit.finish', { visitId, offerRating: false });
  }

  async function newClient(familyName: string, code = ''): Promise<string> {
    const data = { givenName: 'Alma', familyName, code, phone: '', email: '' };
    const input = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
    return (await anna.call('client.register', input)).clientId;
  }

  const zaneFor = (clientId: string, changes: Partial<Recording> = {}): Recording => ({
    clientId,
    representative: { name: 'Zane Kalna', code: '' },
    basis: 'powerOfAttorney',
    documentKind: 'powerOfAttorney',
    documentNumber: '1234',
    documentDate: null,
    scope: { kind: 'all' },
    end: { kind: 'never' },
    visitId: null,
    use: null,
    ...changes,
  });

  async function registerRequest(visitId: string): Promise<string> {
    const body = { draftId: newCommandId(), visitId, serviceId: SICKNESS_BENEFIT, channel: 'paper' } as const;
    const answers = await completeAnswers(anna);
    return (await anna.call('request.register', { ...body, declined: [], documentsSeen: [], answers }))
      .requestId;
  }

  const draft = async (visitId: string) => ({
    draftId: newCommandId(),
    visitId,
    serviceId: SICKNESS_BENEFIT,
    channel: 'paper' as const,
    declined: [],
    documentsSeen: [],
    answers: await completeAnswers(anna),
  });

  it('is told once: the next visit takes it by its id, and the request says who applied', async () => {
    const clientId = await newClient('Pirmā');
    const first = await visitOf(clientId);
    const { representationId } = await anna.call(
      'representation.record',
      zaneFor(clientId, { visitId: first, use: { because: '' } }),
    );
    expect((await anna.call('visit.get', { visitId: first })).representative).toMatchObject({
      name: 'Zane Kalna',
      basis: 'powerOfAttorney',
      documentKind: 'powerOfAttorney',
      document: '1234',
      record: { representationId, closing: null },
    });
    await finish(first);

    const second = await visitOf(clientId);
    const { representatives } = await anna.call('representation.ofClient', { clientId });
    expect(representatives).toMatchObject([{ representationId, representative: { name: 'Zane Kalna' } }]);
    await anna.call('visit.recordRepresentative', { visitId: second, representationId, because: '' });
    const requestId = await registerRequest(second);
    const shown = await anna.call('request.get', { requestId });
    expect(shown.representative).toEqual({ name: 'Zane Kalna' });
    await anna.call('visit.clearRepresentative', { visitId: second });
    expect((await anna.call('visit.get', { visitId: second })).representative).toBeNull();
    await anna.call('visit.finish', { visitId: second, offerRating: false });
  });

  it('serves nothing the record does not cover, and nothing once it was taken back', async () => {
    const clientId = await newClient('Otrā');
    const visitId = await visitOf(clientId);
    const only: Recording['scope'] = { kind: 'listed', owners: [], services: ['vid-tax-booklet'] };
    const narrow = zaneFor(clientId, { visitId, use: { because: '' }, scope: only });
    await anna.call('representation.record', narrow);
    expect(await anna.refusal('request.register', await draft(visitId))).toBe('representation.otherService');
    const drawUp = {
      visitId,
      services: [SICKNESS_BENEFIT],
      purpose: 'Iesniegt',
      validTo: null,
      language: 'lv' as const,
    };
    expect(await anna.refusal('delegation.drawUp', drawUp)).toBe('representation.otherService');
    const { representationId } = await anna.call(
      'representation.record',
      zaneFor(clientId, { visitId, use: { because: '' } }),
    );
    const close = { representationId, why: 'revokedByClient', words: 'Vairs neuzticas' } as const;
    await anna.call('representation.close', close);
    expect(await anna.refusal('request.register', await draft(visitId))).toBe('representation.revoked');
    expect(await anna.refusal('delegation.drawUp', drawUp)).toBe('representation.revoked');
    const again = { visitId, representationId, because: '' };
    expect(await anna.refusal('visit.recordRepresentative', again)).toBe('representation.revoked');
    expect(await anna.refusal('representation.close', close)).toBe('representation.closed');
    const { representatives } = await anna.call('representation.ofClient', { clientId });
    expect(representatives.find((each) => each.representationId === representationId)?.closing).toMatchObject(
      {
        kind: 'revoked',
        by: 'Anna Kļaviņa',
        words: 'Vairs neuzticas',
      },
    );
    await finish(visitId);
  });

  it('without a known end asks for a reason each time, and is never another client’s', async () => {
    const clientId = await newClient('Trešā');
    const visitId = await visitOf(clientId);
    const guardian = zaneFor(clientId, {
      basis: 'guardian',
      documentKind: 'orphansCourtDecision',
      end: { kind: 'unknown' },
      visitId,
      use: { because: ' ' },
    });
    expect(await anna.refusal('representation.record', guardian)).toBe('representation.reasonMissing');
    const because = 'Lēmumā termiņa nav';
    const { representationId } = await anna.call('representation.record', { ...guardian, use: { because } });
    await finish(visitId);
    const other = await visitOf(await newClient('Cita'));
    const input = { visitId: other, representationId, because };
    expect(await anna.refusal('visit.recordRepresentative', input)).toBe('representation.otherClient');
    await finish(other);
  });

  it('of a parent ends with the childhood that the code tells, and is known from both cards', async () => {
    const child = await newClient('Mazā', '14031520004');
    const mother = await newClient('Lielā', '');
    const parent = zaneFor(child, {
      representative: { clientId: mother },
      basis: 'parent',
      documentKind: 'birthCertificate',
      end: { kind: 'never' },
    });
    const { representationId } = await anna.call('representation.record', parent);
    const { represents } = await anna.call('representation.ofClient', { clientId: mother });
    expect(represents).toMatchObject([
      { representationId, end: { kind: 'day', day: '2033-03-13' }, client: { name: 'Alma Mazā' } },
    ]);
    // Two cards of one mother are one mother, as everywhere.
    const twin = await newClient('Lielā');
    await anna.call('client.merge', { clientId: mother, into: twin });
    const merged = await anna.call('representation.ofClient', { clientId: twin });
    expect(merged.represents.map((each) => each.representationId)).toEqual([representationId]);
    const self = { ...parent, clientId: twin, representative: { clientId: mother } };
    expect(await anna.refusal('representation.record', self)).toBe('representation.self');
    const manager = await signIn(office, 'Dace Priede', null, route);
    const { json: held } = await ownDataOf(office, manager, twin);
    expect(held).toContain('representation.recorded');
    // What is the child's, the document with it, is not handed out with the mother's.
    expect(held).not.toContain('1234');
  });
});
