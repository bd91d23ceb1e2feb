import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { ReceivedFile } from '#shared/api/areas/attachment.ts';
import { SIGNED_DELEGATION, SIGNED_FORM } from '#shared/domain/request/attachments/rules.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { aContainer, aPdf, aPng, hashOf } from '#tests/factories/files.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

/** Needs an identity document, which is only looked at, and a paper that is attached. */
const SERVICE = 'pmlp-declare-residence';
type Owner = ParsedOf<'attachment.add'>['owner'];

describe.each<Route>(['ipc', 'http'])('files of requests, over %s', (route) => {
  let office: Office;
  let anna: Person;
  let ilze: Person;
  let visitId: string;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    visitId = (await greeter.call('door.issueTicket', issue)).visitId;
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    await anna.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
    const identity = { document: 'passport', method: 'lookedAt', validTo: '2030-01-01', numberEnd: '1234' };
    await anna.call('visit.checkIdentity', { visitId, ...identity } as never);
  });
  afterAll(() => office.close());

  const put = (address: string, bytes: Uint8Array<ArrayBuffer>, session = anna.session) =>
    fetch(office.url + address, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${session ?? ''}` },
      body: bytes,
    });
  async function upload(bytes: Buffer): Promise<ReceivedFile> {
    const { address } = await anna.call('attachment.beginUpload', { bytes: bytes.length });
    const answer = await put(address, new Uint8Array(bytes));
    expect(answer.status).toBe(200);
    return (await answer.json()) as ReceivedFile;
  }
  const read = (address: string, session = anna.session) =>
    fetch(office.url + address, { headers: { authorization: `Bearer ${session ?? ''}` } });

  async function beginDraft(): Promise<{
    draftId: string;
    owner: Owner;
    draft: ParsedOf<'request.register'>;
  }> {
    const draftId = newCommandId();
    const answers = await completeAnswers(anna, SERVICE);
    const body = { draftId, visitId, serviceId: SERVICE, channel: 'paper' } as const;
    const draft = { ...body, declined: [], documentsSeen: [], answers };
    await anna.call('request.saveDraft', draft);
    return { draftId, owner: { kind: 'draft', draftId }, draft };
  }
  let pages = 0;
  /** Another one each time. */
  const aPaper = () => aPdf(`<< /Type /Page${(pages += 1)} >>`);
  const shown = (owner: Owner, attachmentId: string) =>
    anna.call('attachment.show', { owner, attachmentId, purpose: 'service' });

  it('come from the folder of the scanner, which an administrator names and a counter empties', async () => {
    const juris = await signIn(office, 'Juris Vītols', null, route);
    const folder = temporaryFolder();
    expect(await anna.call('scan.list', {})).toEqual({ isWatched: false, scans: [] });
    expect(await anna.refusal('scan.change', { folder })).toBe('notPermitted');
    expect(await juris.refusal('scan.change', { folder: path.join(folder, 'nav') })).toBe('scan.noFolder');
    await juris.call('scan.change', { folder });
    const paper = aPaper();
    const file = path.join(folder, 'Skens 1.pdf');
    fs.writeFileSync(file, paper);
    fs.writeFileSync(path.join(folder, 'Programma.pdf'), 'MZ\u0090 this is no paper');
    const aMinuteAgo = Date.now() / 1000 - 60;
    for (const name of fs.readdirSync(folder)) fs.utimesSync(path.join(folder, name), aMinuteAgo, aMinuteAgo);
    const { scans } = await anna.call('scan.list', {});
    expect(scans.map(({ name }) => name).sort()).toEqual(['Programma.pdf', 'Skens 1.pdf']);
    expect(await anna.refusal('scan.take', { name: 'Programma.pdf' })).toMatch(/^attachment\./);
    expect(await anna.refusal('scan.take', { name: '../lodzins.db' })).toBe('scan.gone');

    const { owner } = await beginDraft();
    const { hash } = await anna.call('scan.take', { name: 'Skens 1.pdf' });
    expect(hash).toBe(hashOf(paper));
    // Not gone before it is attached.
    expect(fs.existsSync(file)).toBe(true);
    await anna.call('attachment.add', { owner, hash, documentId: null, name: 'Skens 1.pdf' });
    await anna.call('scan.remove', { name: 'Skens 1.pdf' });
    expect(fs.existsSync(file)).toBe(false);
    await juris.call('scan.change', { folder: '' });
    expect(await anna.refusal('scan.take', { name: 'Programma.pdf' })).toBe('scan.noFolder');
  });

  it('are attached while the form is filled in, belong to the request from its registration, and are shown', async () => {
    const { owner, draft } = await beginDraft();
    const bytes = aPaper();
    const { hash } = await upload(bytes);
    expect(hash).toBe(hashOf(bytes));
    const first = await anna.call('attachment.add', { owner, hash, documentId: null, name: 'Līgums.pdf' });
    const picture = await upload(aPng(20 + pages, 20));
    await anna.call('attachment.add', { owner, hash: picture.hash, documentId: null, name: 'Foto.png' });
    const before = await anna.call('attachment.list', { owner });
    expect(before.attachments.map(({ name, kind, pages: count }) => [name, kind, count])).toEqual([
      ['Līgums.pdf', 'pdf', 2],
      ['Foto.png', 'png', 1],
    ]);
    const turned = before.attachments.map(({ attachmentId }) => ({ attachmentId, turn: 90 as const }));
    await anna.call('attachment.arrange', { owner, order: turned.toReversed() });
    const { requestId } = await anna.call('request.register', draft);
    const registered: Owner = { kind: 'request', requestId };
    const after = await ilze.call('attachment.list', { owner: registered });
    expect(after.attachments.map(({ name, turn }) => [name, turn])).toEqual([
      ['Foto.png', 90],
      ['Līgums.pdf', 90],
    ]);
    expect(after.arrived).toBe(0);
    const { address } = await shown(registered, first.attachmentId);
    const answer = await read(address);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hash);
  });

  it('may be the printed form with the signature, whatever the card asks for', async () => {
    const { owner, draft } = await beginDraft();
    const { hash } = await upload(aPaper());
    const printed = async () => {
      const { base64 } = await anna.call('request.formPdf', { draftId: draft.draftId });
      return readPdf(Buffer.from(base64, 'base64')).text;
    };
    // Each is one to sign until one was signed.
    expect(await printed()).not.toContain('KOPIJA');
    expect(await printed()).not.toContain('KOPIJA');
    await anna.call('attachment.add', { owner, hash, documentId: SIGNED_FORM, name: 'Veidlapa.pdf' });
    expect(await printed()).toContain('KOPIJA');
    const { documents } = await anna.call('attachment.list', { owner });
    expect(documents.at(-1)).toEqual({ documentId: SIGNED_FORM, isMissing: false, whyNotAttach: null });
    const { requestId } = await anna.call('request.register', draft);
    const { attachments } = await anna.call('attachment.list', { owner: { kind: 'request', requestId } });
    expect(attachments.map(({ documentId }) => documentId)).toEqual([SIGNED_FORM]);
  });

  it('may be the delegation signed on paper where help was given, and nowhere else', async () => {
    const { owner, draft } = await beginDraft();
    const offered = async (of: Owner) =>
      (await anna.call('attachment.list', { owner: of })).documents.map(({ documentId }) => documentId);
    expect(await offered(owner)).not.toContain(SIGNED_DELEGATION);
    await anna.call('request.saveDraft', { ...draft, channel: 'assisted' });
    expect(await offered(owner)).toContain(SIGNED_DELEGATION);
    const { hash } = await upload(aPaper());
    await anna.call('attachment.add', { owner, hash, documentId: SIGNED_DELEGATION, name: 'Pilnvara.pdf' });
    const { requestId } = await anna.call('request.register', { ...draft, channel: 'assisted' });
    const { attachments } = await anna.call('attachment.list', { owner: { kind: 'request', requestId } });
    expect(attachments.map(({ documentId }) => documentId)).toEqual([SIGNED_DELEGATION]);
  });

  it('are read and put only by whom the address was given to, once', async () => {
    const { owner } = await beginDraft();
    const bytes = aPaper();
    const { address } = await anna.call('attachment.beginUpload', { bytes: bytes.length });
    expect((await put(address, new Uint8Array(bytes), ilze.session)).status).toBe(404);
    expect((await put(address, new Uint8Array(bytes), 'x'.repeat(43))).status).toBe(401);
    expect((await put(address, new Uint8Array(bytes))).status).toBe(200);
    expect((await put(address, new Uint8Array(bytes))).status).toBe(404);
    const hash = hashOf(bytes);
    const { attachmentId } = await anna.call('attachment.add', { owner, hash, documentId: null, name: 'a' });
    const show = await shown(owner, attachmentId);
    expect((await read(show.address, ilze.session)).status).toBe(404);
    expect((await read(show.address)).status).toBe(200);
    expect((await read(show.address)).status).toBe(404);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    expect(await greeter.refusal('attachment.show', { owner, attachmentId, purpose: 'service' })).toBe(
      'notPermitted',
    );
  });

  it('of identity documents are never kept (domain 5.9), nor what was never put here', async () => {
    const { owner, draft } = await beginDraft();
    const { hash } = await upload(aPaper());
    const passport = { owner, hash, documentId: 'identity-document', name: 'Pase.pdf' };
    expect(await anna.refusal('attachment.add', passport)).toBe('attachment.identityDocument');
    const { documents } = await anna.call('attachment.list', { owner });
    expect(documents.find(({ documentId }) => documentId === 'identity-document')).toMatchObject({
      isMissing: false,
      whyNotAttach: 'attachment.identityDocument',
    });
    const { requestId } = await anna.call('request.register', draft);
    const request: Owner = { kind: 'request', requestId };
    expect(await anna.refusal('attachment.add', { ...passport, owner: request })).toBe(
      'attachment.identityDocument',
    );
    const invented = { owner: request, hash: 'a'.repeat(64), documentId: null, name: 'x' };
    expect(await anna.refusal('attachment.add', invented)).toBe('attachment.notHere');
  });

  it('are taken off before they were sent, not twice the same, and not after the request is withdrawn', async () => {
    const { draft } = await beginDraft();
    const { requestId } = await anna.call('request.register', draft);
    const owner: Owner = { kind: 'request', requestId };
    const { hash } = await upload(aPaper());
    const adding = { owner, hash, documentId: null, name: 'a.pdf' };
    const { attachmentId } = await anna.call('attachment.add', adding);
    expect(await anna.refusal('attachment.add', adding)).toBe('attachment.sameFile');
    await anna.call('attachment.remove', { owner, attachmentId });
    expect((await anna.call('attachment.list', { owner })).attachments).toEqual([]);
    // The file itself went with it.
    expect(await anna.refusal('attachment.add', adding)).toBe('attachment.notHere');
    await anna.call('request.withdraw', { requestId, how: 'inPerson', asker: 'client', words: '' });
    const { whyNotAdd } = await anna.call('attachment.list', { owner });
    expect(whyNotAdd).toBe('request.alreadyWithdrawn');
  });

  it('that are refused say why, in a closed list of reasons', async () => {
    const program = Buffer.from('MZ and the rest of it');
    const { address } = await anna.call('attachment.beginUpload', { bytes: program.length });
    const answer = await put(address, new Uint8Array(program));
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as { error: unknown }).error).toEqual({
      code: 'refused',
      rule: 'attachment.program',
    });
    const tooMuch = { bytes: 251 * 1024 * 1024 };
    expect(await anna.refusal('attachment.beginUpload', tooMuch)).toBe('attachment.tooLarge');
  });

  it('a signed container lists its documents and signatures', async () => {
    const { owner } = await beginDraft();
    const { hash } = await upload(aContainer({ 'Iesniegums.pdf': aPaper() }));
    const adding = { owner, hash, documentId: null, name: 'Iesniegums.edoc' };
    const { attachmentId } = await anna.call('attachment.add', adding);
    const { contents, kind } = await shown(owner, attachmentId);
    expect(kind).toBe('container');
    expect(contents.documents.map(({ name }) => name)).toEqual(['Iesniegums.pdf']);
    expect(contents.signatures).toEqual([{ by: null, at: '2026-11-20T09:15:00Z' }]);
  });
});
