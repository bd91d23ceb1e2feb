import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import { decideRepresentation, type RepresentationCommand } from '#shared/domain/representation/decide.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { representationsOf, representedBy } from '#db/repositories/representations.ts';
import { getTask } from '#electron/features/task/task.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { aRecord } from '#tests/factories/representation.ts';
import { aRouting } from '#tests/factories/requestWork.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import {
  changeVisit,
  issueTicket,
  mergeClient,
  registerClient,
  registerRequest,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { newCommandId, signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const MINUTE_MS = 60_000;

function change(office: SyncOffice, id: string, command: RepresentationCommand): void {
  office.command((work) =>
    work.decide('representation', id, (state) =>
      decideRepresentation(state, command, { now: work.now, actor: CLERK }),
    ),
  );
}

/** Zane Kalna, who is no client here, acts for this client. */
function record(office: SyncOffice, clientId: string): { id: string; zane: string } {
  const [id, zane] = [office.newId(), office.newId()];
  const client = { id: clientId, kind: 'person', birthDate: null, isHere: true } as const;
  const representative = { id: zane, hasCard: false, name: 'Zane Kalna', code: '18056505610' };
  change(office, id, aRecord({ client, representative, documentNumber: 'PV-4711' }));
  return { id, zane };
}

const namesAt = ({ db }: SyncOffice, clientId: string) =>
  representationsOf(db, clientId, 10).map(({ state }) => state.name);
const erase = (central: Central, subject: string) =>
  eraseSubject(central.sql(), subject, { now: Date.now(), ownerOf: () => null });

describe('two devices of one centre', () => {
  const devices = twoDevices();

  it('know the same representations, follow a merge, and have the same after a rebuild', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first);
    const { id, zane } = record(first, clientId);
    await devices.everybodySyncs();
    expect(namesAt(second, clientId)).toEqual(['Zane Kalna']);
    expect(representedBy(second.db, zane, 10).map((row) => row.id)).toEqual([id]);
    const twin = registerClient(second, { code: '' });
    mergeClient(second, clientId, twin);
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect(namesAt(office, twin)).toEqual(['Zane Kalna']);
      const before = loadState(office.db, 'representation', id);
      rebuild(office.db);
      expect(loadState(office.db, 'representation', id)).toEqual(before);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('that end it apart from each other say the same: the first counts, and nobody has to settle anything', async () => {
    const { first, second } = devices;
    const { id } = record(first, registerClient(first));
    await devices.everybodySyncs();
    devices.part();
    change(first, id, { kind: 'close', why: 'revokedByClient', words: 'Tālāk pats' });
    change(second, id, { kind: 'close', why: 'groundGone', words: '' });
    await devices.meet();
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect(loadState(office.db, 'representation', id)?.closing).toMatchObject({ why: 'revokedByClient' });
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('lose the representative and keep the client; with the client nobody is left in it (invariant 8)', async () => {
    const { first, second, central } = devices;
    const clientId = registerClient(first);
    const { id, zane } = record(first, clientId);
    await devices.everybodySyncs();
    expect(await erase(central, zane)).toBe('erased');
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      const state = loadState(office.db, 'representation', id);
      expect(state).toMatchObject({ documentNumber: 'PV-4711' });
      expect([state?.name, state?.code]).toEqual([undefined, undefined]);
      expect(loadState(office.db, 'client', clientId)?.data).not.toBeNull();
    }
    const other = record(first, clientId);
    await devices.everybodySyncs();
    expect(await erase(central, clientId)).toBe('erased');
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      const state = loadState(office.db, 'representation', other.id);
      expect([state?.documentNumber, state?.name, state?.code]).toEqual([undefined, undefined, undefined]);
      office.db.pragma('wal_checkpoint(TRUNCATE)');
      expect(office.db.serialize().includes('18056505610')).toBe(false);
    }
    const left = await central.sql()`
      select from event_personal part join event on event.id = part.event_id
      where event.aggregate_id = ${other.id} and part.salt is not null`;
    expect(left).toHaveLength(0);
    expect(await devices.faults()).toEqual([]);
  });

  it('keep the card of a representative whose client was erased', async () => {
    const { first, second, central } = devices;
    const [clientId, mother] = [registerClient(first), registerClient(first, { code: '' })];
    const client = { id: clientId, kind: 'person', birthDate: null, isHere: true } as const;
    const representative = { id: mother, hasCard: true, name: 'Zane Kalna', code: '' };
    const id = first.newId();
    change(first, id, aRecord({ client, representative }));
    const own = registerRequest(first, mother);
    await devices.everybodySyncs();
    expect(await erase(central, clientId)).toBe('erased');
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect(loadState(office.db, 'representation', id)?.name).toBeUndefined();
      expect(loadState(office.db, 'client', mother)?.data).not.toBeNull();
      expect(loadState(office.db, 'request', own)?.answers).not.toEqual({});
    }
    expect(await devices.faults()).toEqual([]);
  });
});

/** Zane comes for the client, as far as this device knows her. */
function comesFor(office: SyncOffice, clientId: string, representationId: string): string {
  const representation = loadState(office.db, 'representation', representationId);
  if (!representation) throw new Error('it is known here');
  const counter = '1. lodziņš';
  const visitId = issueTicket(office, 'A001');
  changeVisit(office, visitId, { kind: 'call', counter });
  changeVisit(office, visitId, { kind: 'startService', counter });
  changeVisit(office, visitId, { kind: 'linkClient', clientId });
  const said = { representationId, representation, name: 'Zane Kalna', because: '' };
  changeVisit(office, visitId, { kind: 'recordRepresentative', ...said });
  return visitId;
}

describe('a representation used where its end was not known yet (LVL-17)', () => {
  const devices = twoDevices();
  const reasons = ({ db }: SyncOffice) => openTasks(db).map(({ state }) => state.reason);

  it.each([
    ['the end arrives first', ['second', 'first']],
    ['the use arrives first', ['first', 'second']],
  ] as const)('becomes a task with both sides once both facts meet: %s', async (_name, order) => {
    const { first, second } = devices;
    const clientId = registerClient(first);
    const { id } = record(first, clientId);
    await devices.everybodySyncs();
    devices.part();
    change(second, id, { kind: 'close', why: 'revokedByClient', words: '' });
    first.time.advance(MINUTE_MS);
    const visitId = comesFor(first, clientId, id);
    for (const name of order) {
      devices[name].link.cut(false);
      await devices[name].sync();
    }
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect(reasons(office)).toEqual(['representation.usedThoughClosed']);
      const [task] = openTasks(office.db);
      const shown = await getTask(office, { taskId: task?.id ?? '' }, { kind: 'anyone' });
      expect(shown).toMatchObject({
        clientId,
        mine: { type: 'visit.representativeRecorded' },
        theirs: { type: 'representation.revoked' },
      });
      expect(task?.state).toMatchObject({ aggregate: 'visit', aggregateId: visitId });
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('is none where the visit was before the end', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first);
    const { id } = record(first, clientId);
    await devices.everybodySyncs();
    comesFor(first, clientId, id);
    await devices.everybodySyncs();
    second.time.advance(MINUTE_MS);
    change(second, id, { kind: 'close', why: 'revokedByClient', words: '' });
    await devices.everybodySyncs();
    expect(reasons(first)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });
});

describe('another centre that begins to know the client', () => {
  const centres = twoCentres();

  it('knows who acts for the client: those from before, those recorded later, and who was erased', async () => {
    const { central, here, there, thereId } = centres;
    const clientId = registerClient(here);
    const request = registerRequest(here, clientId);
    const before = record(here, clientId);
    await here.sync();
    await there.sync();
    expect(representationsOf(there.db, clientId, 10)).toEqual([]);
    const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: null } as const;
    const routing = aRouting({
      fromCentreId: here.centre()?.id ?? null,
      target: { kind: 'centre', centreId: thereId, institutionId: 'vsaa' },
    });
    recordAs(here, actor, (work) =>
      work.decide('request', request, (state) => decideRequest(state, routing, { now: work.now, actor })),
    );
    await here.sync();
    await there.sync();
    expect(namesAt(there, clientId)).toEqual(['Zane Kalna']);
    const later = record(here, clientId);
    await here.sync();
    await there.sync();
    expect(namesAt(there, clientId)).toHaveLength(2);
    change(there, later.id, { kind: 'close', why: 'givenUp', words: '' });
    await there.sync();
    await here.sync();
    expect(loadState(here.db, 'representation', later.id)?.closing?.kind).toBe('revoked');
    // Who acts has no card anywhere, and is forgotten everywhere all the same.
    expect(await erase(central, before.zane)).toBe('erased');
    await here.sync();
    await there.sync();
    for (const office of [here, there])
      expect(loadState(office.db, 'representation', before.id)?.name).toBeUndefined();
  });
});

describe('a result that lies at the counter (HND-02)', () => {
  let central: Central;
  let office: Office;
  let greeter: Person;
  let anna: Person;
  beforeAll(async () => {
    central = await startCentral();
    await central.newCentre();
    office = await startTestOffice({ backofficeUrl: central.url() });
    greeter = await signIn(office, 'Līga Balode');
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  });
  afterAll(async () => {
    await office.close();
    await central.close();
  });

  async function visitOf(clientId: string): Promise<string> {
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    await anna.call('visit.linkClient', { visitId, clientId });
    await anna.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2035-01-01',
      numberEnd: '1234',
    });
    return visitId;
  }

  const draft = async (visitId: string) => ({
    draftId: newCommandId(),
    visitId,
    serviceId: SERVICE,
    channel: 'paper' as const,
    declined: [],
    documentsSeen: [],
    answers: await completeAnswers(anna),
  });
  const board = async () => (await anna.call('handover.board', {})).rows;
  const printed = async (asked: InputOf<'handover.issueProtocol'>) => {
    const { copy } = await anna.call('handover.issueProtocol', asked);
    const { base64 } = await anna.call('handover.protocolPdf', { ...asked, copy });
    return readPdf(Buffer.from(base64, 'base64')).text;
  };

  it('may be collected by whom the client named, as the board says, until it is taken back', async () => {
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const client = { kind: 'person', data, codeReadBack: false, visitId: null } as const;
    const { clientId } = await anna.call('client.register', client);
    const first = await visitOf(clientId);
    const { requestId } = await anna.call('request.register', await draft(first));
    const named: InputOf<'representation.record'> = {
      clientId,
      representative: { name: 'Zane Kalna', code: '' },
      basis: 'namedByClient',
      documentKind: 'clientsWord',
      documentNumber: '',
      documentDate: null,
      scope: { kind: 'receive', requestId },
      end: { kind: 'never' },
      visitId: null,
      use: null,
    };
    expect(await anna.refusal('representation.record', named)).toBe('representation.clientNotHere');
    const { representationId } = await anna.call('representation.record', { ...named, visitId: first });
    await anna.call('visit.finish', { visitId: first, offerRating: false });
    await expect
      .poll(() => central.returnResult(requestId, SERVICE), { timeout: 60_000, interval: 200 })
      .toBe(true);
    const collectors = async () => (await board()).find((row) => row.requestId === requestId)?.mayCollect;
    await expect
      .poll(collectors, { timeout: 20_000 })
      .toEqual([{ representationId, name: 'Zane Kalna', basis: 'namedByClient' }]);

    const visitId = await visitOf(clientId);
    await anna.call('visit.recordRepresentative', { visitId, representationId, because: '' });
    // Collecting is all that was said.
    expect(await anna.refusal('request.register', await draft(visitId))).toBe('representation.onlyReceives');
    const asked = { requestId, visitId, to: 'representative', signature: null } as const;
    await anna.call('representation.close', { representationId, why: 'revokedByClient', words: '' });
    expect(await collectors()).toEqual([]);
    expect(await anna.refusal('handover.handOver', asked)).toBe('representation.revoked');
    const preparing = { visitId, to: 'representative' } as const;
    const protocol = { requestId, language: 'lv', preparing } as const;
    expect(await anna.refusal('handover.issueProtocol', protocol)).toBe('representation.revoked');
    const afterwards = { ...protocol, preparing: null };
    expect(await anna.refusal('handover.issueProtocol', afterwards)).toBe('request.notHandedOver');
    expect(await anna.refusal('handover.protocolPdf', { ...protocol, copy: 1 })).toBe(
      'request.notHandedOver',
    );
    const anew = { ...named, visitId, scope: { kind: 'receive', requestId: null } } as const;
    // Whoever only represents passes nothing on (domain 5.11).
    expect(await anna.refusal('representation.record', anew)).toBe('representation.clientNotHere');
    await anna.call('visit.clearRepresentative', { visitId });
    const again = await anna.call('representation.record', { ...anew, use: { because: '' } });
    expect(await collectors()).toMatchObject([again]);
    const toSign = await printed(protocol);
    for (const part of [
      'Klients Alma Ūdre',
      'Saņēmējs Zane Kalna',
      'Pārstāvības pamats klienta norādīta persona · Klients pateica pats',
      'Personas dokuments pase, apskatīta',
      'ar parakstu uz šīs lapas',
    ])
      expect(toSign).toContain(part);
    expect(toSign).not.toContain('Kopija');
    await anna.call('handover.handOver', asked);
    expect((await anna.call('request.get', { requestId })).handover).toMatchObject({
      to: 'representative',
      receivedBy: 'Zane Kalna',
      signed: 'paper',
      protocols: 1,
    });
    // What the centre says anew meanwhile is for later papers.
    const texts = { receiverConfirms: { lv: 'Saņēmu.', en: 'Received.', ru: 'Получено.', uk: 'Отримано.' } };
    const manager = await signIn(office, 'Māra Kalniņa', null);
    await manager.call('paper.word', { paperId: 'handover', basedOn: null, texts });
    const copy = await printed(afterwards);
    expect(copy).toContain('Kopija, 2. izdruka');
    expect(copy).toContain('IA-1 ·');
    expect(copy).toContain('Ar parakstu apliecinu, ka šeit nosaukto saņēmu.');
    expect(copy).toContain('ar parakstu uz papīra');
    expect(copy).toContain('Saņēmējs Zane Kalna Pārstāvības pamats klienta norādīta persona');
    await anna.call('visit.finish', { visitId, offerRating: false });
  });
});
