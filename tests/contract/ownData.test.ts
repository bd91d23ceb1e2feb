import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedFile } from '#shared/api/areas/attachment.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { ownDataOf } from '#tests/helpers/ownDataOf.ts';
import { aPdf } from '#tests/factories/files.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

type Data = {
  readonly files: readonly { readonly name: string; readonly path: string | null }[];
  readonly elsewhere: unknown;
  readonly drafts: readonly object[];
  readonly cards: readonly string[];
  readonly records: readonly { readonly type: string; readonly personal: readonly object[] }[];
};

const DRAFT_EMAIL = 'melnraksts@piemers.lv';
const OTHERS_DRAFT_EMAIL = 'blakus@piemers.lv';
const PAPER = aPdf('<< /Income 1 >>');
const DRAFT_PAPER = aPdf('<< /Begun 1 >>');
const OTHERS_PAPER = aPdf('<< /Beside 1 >>');

describe('what is held about a client (GDPR 15, 20)', () => {
  let office: Office;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    manager = await signIn(office, 'Dace Priede');
  });
  afterAll(() => office.close());

  async function register(familyName: string, visitId: string | null = null): Promise<string> {
    const data = { givenName: 'Ieva', familyName, code: '', phone: '+371 20007001', email: '' };
    const client = { kind: 'person', data, codeReadBack: true, visitId } as const;
    return (await clerk.call('client.register', client)).clientId;
  }

  type Owner =
    | { readonly kind: 'request'; readonly requestId: string }
    | { readonly kind: 'draft'; readonly draftId: string };

  async function attach(owner: Owner, bytes: Buffer, name: string): Promise<void> {
    const { address } = await clerk.call('attachment.beginUpload', { bytes: bytes.length });
    const answer = await fetch(office.url + address, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${clerk.session ?? ''}` },
      body: new Uint8Array(bytes),
    });
    const { hash } = (await answer.json()) as ReceivedFile;
    await clerk.call('attachment.add', { owner, hash, documentId: null, name });
  }

  /** Two clients on one ticket; the first with a request and a file. */
  async function serveTwo(): Promise<{
    readonly asking: string;
    readonly beside: string;
    readonly number: string;
  }> {
    const greeter = await signIn(office, 'Līga Balode');
    const ticket = { triage: SICKNESS_TRIAGE, missingDocuments: [], overrideReason: 'tests' };
    const { visitId } = await greeter.call('door.issueTicket', ticket);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    const asking = await register('Prasītāja', visitId);
    const checkIdentity = (numberEnd: string) =>
      clerk.call('visit.checkIdentity', {
        visitId,
        document: 'passport',
        method: 'lookedAt',
        validTo: '2030-01-01',
        numberEnd,
      });
    await checkIdentity('7788');
    const { requestId } = await clerk.call('request.register', {
      draftId: newCommandId(),
      visitId,
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
      declined: [],
      answers: await completeAnswers(clerk),
      documentsSeen: [],
    });
    await attach({ kind: 'request', requestId }, PAPER, 'Izziņa: darbs/skola');
    const { registerNumber } = await clerk.call('request.get', { requestId });
    await clerk.call('visit.addClient', { visitId });
    const beside = await register('Blakussēdētāja', visitId);
    await checkIdentity('9911');
    const begin = async (clientNumber: number, email: string, paper: Buffer) => {
      const draftId = newCommandId();
      await clerk.call('request.saveDraft', {
        draftId,
        visitId,
        serviceId: 'vsaa-childcare-allowance',
        channel: null,
        declined: [],
        answers: { 'contact.email': email },
        documentsSeen: [],
        clientNumber,
      });
      await attach({ kind: 'draft', draftId }, paper, `Apliecība ${clientNumber}`);
    };
    await begin(1, DRAFT_EMAIL, DRAFT_PAPER);
    await begin(2, OTHERS_DRAFT_EMAIL, OTHERS_PAPER);
    await clerk.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: SICKNESS_BENEFIT });
    await clerk.call('visit.finish', { visitId, offerRating: false });
    return { asking, beside, number: registerNumber ?? '' };
  }

  const handOut = async (clientId: string) => {
    const { paper, json, files, isWhole } = await ownDataOf(office, manager, clientId);
    return { text: readPdf(paper).text, json, data: JSON.parse(json) as Data, files, isWhole };
  };

  it('is handed out whole, on paper and as a file, without anybody else’s', async () => {
    const { asking, number } = await serveTwo();
    const { text, json, data, files } = await handOut(asking);
    for (const expected of ['Ieva Prasītāja', '20007001', number, 'Anna Kļaviņa', 'Apmeklējums'])
      expect(text).toContain(expected);
    expect(data.records.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'client.registered',
        'visit.identityChecked',
        'request.registered',
        'access.shown',
      ]),
    );
    expect(json).toContain('7788');
    const [file] = data.files;
    expect(file?.name).toBe('Izziņa: darbs/skola');
    expect(file?.path).toMatch(/^[^/]+\/1 Izziņa_ darbs_skola\.pdf$/);
    expect(files.get(file?.path ?? '')).toEqual(PAPER);
    expect(text).toContain('Izziņa: darbs/skola');
  });

  it('with what was begun and never registered, said to be a draft, and no draft of whoever sat beside', async () => {
    const { asking, beside } = await serveTwo();
    const { text, json, data, files } = await handOut(asking);
    expect(files.get('melnraksti/2 Apliecība 1.pdf')).toEqual(DRAFT_PAPER);
    expect([...files.keys()].filter((name) => name.includes('Apliecība'))).toHaveLength(1);
    expect(data.files.at(-1)).toMatchObject({ requestId: null, name: 'Apliecība 1' });
    for (const expected of [
      'Apliecība 1',
      'Bērna kopšanas pabalsts',
      'Melnraksts, nav reģistrēts',
      DRAFT_EMAIL,
    ])
      expect(text).toContain(expected);
    expect(data.drafts).toMatchObject([
      { isRegistered: false, isDiscarded: false, entered: { answers: { 'contact.email': DRAFT_EMAIL } } },
    ]);
    for (const whole of [text, json]) expect(whole).not.toContain(OTHERS_DRAFT_EMAIL);
    const other = await handOut(beside);
    expect(other.text).toContain(OTHERS_DRAFT_EMAIL);
    for (const whole of [other.text, other.json]) expect(whole).not.toContain(DRAFT_EMAIL);
  });

  it('says plainly that other centres could not be asked', async () => {
    const { text, data, isWhole } = await handOut(await register('Atvienotā'));
    expect(isWhole).toBe(false);
    expect(data.elsewhere).toBeNull();
    expect(text).toContain('Citos centros par jums glabātā šeit nav');
  });

  it('and so is what stands on a card that was merged', async () => {
    const kept = await register('Divkārša');
    const double = await register('Divkārša-Liepa');
    await clerk.call('client.merge', { clientId: double, into: kept });
    const { text, data } = await handOut(double);
    expect(data.cards.toSorted()).toEqual([kept, double].toSorted());
    expect(text).toContain('Divkārša-Liepa');
  });

  it('each handing out and each look is told to the manager, the newest first', async () => {
    const clientId = await register('Skatītā');
    await clerk.call('client.showIdentifier', { clientId, purpose: 'handover', visitId: null });
    await handOut(clientId);
    const { accesses } = await manager.call('client.accesses', { clientId });
    expect(accesses.map(({ by, what, purpose }) => [by, what, purpose])).toEqual([
      ['Dace Priede', 'everything', 'ownData'],
      ['Anna Kļaviņa', 'identifier', 'handover'],
    ]);
  });

  it('is not for everybody, nor of somebody unknown', async () => {
    const clientId = await register('Sargātā');
    expect(await clerk.refusal('client.ownData', { clientId, language: 'lv' })).toBe('notPermitted');
    expect(await clerk.refusal('client.accesses', { clientId })).toBe('notPermitted');
    const unknown = { clientId: newCommandId(), language: 'lv' } as const;
    expect(await manager.refusal('client.ownData', unknown)).toBe('notFound');
  });
});
