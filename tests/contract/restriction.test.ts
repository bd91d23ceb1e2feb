import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { ownDataOf } from '#tests/helpers/ownDataOf.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const TODAY = localDate(Date.now());

describe('a client whose data are not to be processed (GDPR 18), at a counter without a back-office', () => {
  let office: Office;
  let greeter: Person;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode');
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    manager = await signIn(office, 'Dace Priede');
  });
  afterAll(() => office.close());

  async function register(familyName: string): Promise<string> {
    const data = { givenName: 'Ieva', familyName, code: '', phone: '+371 20007003', email: '' };
    const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
    return (await clerk.call('client.register', client)).clientId;
  }
  const wish = (clientId: string) =>
    ({ clientId, since: TODAY, ground: 'accuracy', covers: 'Dzimšanas dati' }) as const;

  async function visitOf(clientId: string): Promise<string> {
    const ticket = { triage: SICKNESS_TRIAGE, missingDocuments: [], overrideReason: 'tests' };
    const { visitId } = await greeter.call('door.issueTicket', ticket);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    await clerk.call('visit.linkClient', { visitId, clientId });
    await clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2030-01-01',
      numberEnd: '7788',
    });
    return visitId;
  }

  const draft = async (visitId: string) => ({
    draftId: newCommandId(),
    visitId,
    serviceId: SICKNESS_BENEFIT,
    channel: 'paper' as const,
    declined: [],
    answers: await completeAnswers(clerk),
    documentsSeen: [],
  });

  it('is found and marked, and served only once it is recorded on what ground, in that visit alone', async () => {
    const clientId = await register('Ierobežotā');
    await manager.call('restriction.record', wish(clientId));
    const { clients } = await clerk.call('client.search', { text: 'Ierobežotā', limit: 5 });
    expect(clients).toMatchObject([{ clientId, isRestricted: true }]);
    expect((await clerk.call('client.get', { clientId })).isRestricted).toBe(true);
    expect(await manager.refusal('restriction.record', wish(clientId))).toBe('client.restrictedAlready');

    const visitId = await visitOf(clientId);
    expect(await clerk.refusal('request.register', await draft(visitId))).toBe('client.restricted');
    const used = { clientId, visitId, use: 'consent', reason: 'Klients lūdz iesniegt' } as const;
    await clerk.call('restriction.use', used);
    const { requestId } = await clerk.call('request.register', await draft(visitId));
    expect(await clerk.refusal('request.notify', { requestId, questionId: null })).toBe(
      'client.restrictedNotice',
    );
    await clerk.call('visit.finish', { visitId, offerRating: false });
    const { restriction } = await clerk.call('restriction.get', { clientId });
    expect(restriction).toMatchObject({
      covers: 'Dzimšanas dati',
      by: 'Dace Priede',
      uses: [{ use: 'consent', reason: 'Klients lūdz iesniegt', by: 'Anna Kļaviņa' }],
    });

    // For a visit in which somebody else is served nothing is written down.
    const next = await visitOf(clientId);
    const other = { ...used, clientId: await register('Cita'), visitId: next };
    await manager.call('restriction.record', wish(other.clientId));
    expect(await clerk.refusal('restriction.use', other)).toBe('client.notServedHere');
    expect(await clerk.refusal('request.register', await draft(next))).toBe('client.restricted');
    // A delegation on which nothing could be filed is not signed either, and the clerk is told before.
    const asked = { visitId: next, serviceId: SICKNESS_BENEFIT };
    expect(await clerk.call('delegation.options', asked)).toMatchObject({ whyNot: 'delegation.restricted' });
    const wishes = { visitId: next, services: [SICKNESS_BENEFIT], purpose: 'Iesniegt', validTo: null };
    const drawUp = { ...wishes, language: 'lv' } as const;
    expect(await clerk.refusal('delegation.drawUp', drawUp)).toBe('delegation.restricted');
    await manager.call('restriction.lift', { clientId, told: 'inPerson', toldOn: TODAY });
    expect(await clerk.call('delegation.options', asked)).toMatchObject({ whyNot: null });
    await clerk.call('delegation.drawUp', drawUp);
    await clerk.call('visit.markLeft', { visitId: next });
  });

  it('has nothing sent or handed to another centre, but in a visit in which it is recorded on what ground', async () => {
    const clientId = await register('Nesūtāmā');
    const earlier = await visitOf(clientId);
    const { requestId } = await clerk.call('request.register', await draft(earlier));
    await clerk.call('visit.finish', { visitId: earlier, offerRating: false });
    await manager.call('restriction.record', wish(clientId));
    const send = { requestId, how: 'registeredPost', tracking: 'RR123456785LV' } as const;
    const centreId = newCommandId();
    const { work } = await clerk.call('request.get', { requestId });
    const route = {
      requestId,
      turnId: work.turn?.turnId ?? null,
      toLevel: 2,
      target: { kind: 'centre', centreId, institutionId: null },
      reason: 'ownerSystem',
      words: 'Strīds par stāžu',
    } as const;
    // A specialist of that centre would read the card; the time itself is no matter here.
    const video: InputOf<'appointment.book'> = {
      serviceIds: [SICKNESS_BENEFIT],
      channel: 'phone',
      clientId,
      name: '',
      phone: '',
      note: '',
      language: 'lv',
      need: 'none',
      videoCentreId: centreId,
      from: 0,
    };
    expect(await clerk.refusal('handover.send', send)).toBe('client.restrictedSending');
    expect(await clerk.refusal('request.route', route)).toBe('client.restrictedElsewhere');
    expect(await clerk.refusal('appointment.book', video)).toBe('client.restrictedElsewhere');
    const onBus = { requestId, where: 'bus', place: 'Tome', stopOn: '2026-12-01', isSealed: true } as const;
    expect(await clerk.refusal('handover.place', { ...onBus, mobileCentreId: centreId })).toBe(
      'client.restrictedElsewhere',
    );
    const inPerson = { ...video, videoCentreId: null };
    expect(await clerk.refusal('appointment.book', inPerson)).not.toBe('client.restrictedElsewhere');

    const visitId = await visitOf(clientId);
    const offer = {
      visitId,
      toLevel: 2,
      target: route.target,
      reason: 'needsSpecialist',
      clientMoves: false,
      question: 'Kāds ir stāžs līdz 1996?',
      summary: '',
      whyNotHere: 'Strīds par stāžu',
    } as const;
    expect(await clerk.refusal('handoff.offer', offer)).toBe('client.restricted');
    expect(await clerk.refusal('handover.send', send)).toBe('client.restrictedSending');
    const reason = 'Klients lūdz nosūtīt';
    await clerk.call('restriction.use', { clientId, visitId, use: 'consent', reason });
    await clerk.call('handoff.offer', offer);
    await clerk.call('request.route', route);
    expect(await clerk.refusal('appointment.book', video)).toMatch(/^appointment\./);
    // There is nothing to send yet; whether it may be is no question any more.
    expect(await clerk.refusal('handover.send', send)).toBe('request.noResult');
    await clerk.call('visit.markLeft', { visitId });
    expect(await clerk.refusal('handover.send', send)).toBe('client.restrictedSending');
  });

  it('is written in what the client takes along, on paper and for machines', async () => {
    const clientId = await register('Izdrukātā');
    await manager.call('restriction.record', wish(clientId));
    const { paper, json: records } = await ownDataOf(office, manager, clientId);
    const { text } = readPdf(paper);
    expect(text).toContain('Datu apstrāde ierobežota');
    expect(text).toContain('Klients apstrīd, ka dati ir pareizi');
    expect(records).toContain('client.restricted');
    expect(records).toContain('Dzimšanas dati');
    const { accesses } = await manager.call('client.accesses', { clientId });
    expect(accesses.map(({ what }) => what)).toEqual(['everything']);
  });

  it('is erased neither by terms nor by an earlier wish, and the manager sees that it counts', async () => {
    const clientId = await register('Paturētā');
    const { restricted } = await manager.call('retention.get', {});
    await manager.call('restriction.record', wish(clientId));
    expect((await manager.call('retention.get', {})).restricted).toBe(restricted + 1);
    const { kept } = await manager.call('erasure.get', { clientId });
    expect(kept).toEqual([{ reason: 'restricted', until: null, registerNumber: null }]);
  });

  it('goes on when cards are merged, and is lifted from all of them once the client was told', async () => {
    const [clientId, other] = [await register('Apvienotā'), await register('Apvienotā')];
    await manager.call('restriction.record', wish(clientId));
    await clerk.call('client.merge', { clientId, into: other });
    expect((await clerk.call('client.get', { clientId: other })).isRestricted).toBe(true);
    const told = { clientId: other, told: 'phone', toldOn: TODAY } as const;
    expect(await manager.refusal('restriction.lift', { ...told, toldOn: addDays(TODAY, 1) })).toBe(
      'client.toldLater',
    );
    await manager.call('restriction.lift', told);
    expect((await clerk.call('client.get', { clientId: other })).isRestricted).toBe(false);
    await clerk.call('client.part', { clientId });
    expect((await clerk.call('client.get', { clientId })).isRestricted).toBe(false);
    expect(await manager.refusal('restriction.lift', told)).toBe('client.notRestricted');
  });
});
