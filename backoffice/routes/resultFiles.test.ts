import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aContainer, aPdf } from '#tests/factories/files.ts';
import { eraseSubject } from '../storage/erasure.ts';
import { forgetUnreturned } from '../storage/files/resultFiles.ts';
import { SealedFolder } from '../storage/files/sealedFolder.ts';
import { institutionApi, routedRequest } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { requestView } from './requestView.ts';

const filesDir = fs.mkdtempSync(path.join(os.tmpdir(), 'result-files-'));
const sent = z.object({ fileId: z.uuid(), kind: z.string(), pages: z.int().nullable(), signatures: z.int() });
const problem = z.object({ code: z.string(), rule: z.string().optional() });

let backoffice: TestBackoffice;
let device: TestDevice;
let key: string;
let call: ReturnType<typeof institutionApi>;
beforeAll(async () => {
  backoffice = await startTestBackoffice({ filesDir });
  device = await backoffice.device();
  key = await backoffice.institutionKey('vid');
  call = institutionApi(backoffice.url, key);
}, 60_000);
afterAll(async () => {
  await backoffice.close();
  fs.rmSync(filesDir, { recursive: true, force: true });
}, 60_000);

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function send(id: string, bytes: Buffer, more: { hash?: string; key?: string; type?: string } = {}) {
  const hash = more.hash ?? hashOf(bytes);
  return fetch(`${backoffice.url}/institution/v1/requests/${id}/files?hash=${hash}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${more.key ?? key}`,
      'content-type': more.type ?? 'application/octet-stream',
    },
    body: new Uint8Array(bytes),
  });
}

const fileIdOf = async (answer: Response) => sent.parse(await answer.json()).fileId;
const ruleOf = async (answer: Response) => problem.parse(await answer.json()).rule;
const result = (id: string, files: object[], more: object = {}) =>
  call('POST', `/requests/${id}/result`, { outcome: 'positive', kind: 'document', files, ...more });
const fetched = (fileId: string, by = device) =>
  fetch(`${backoffice.url}/sync/results/${fileId}`, { headers: { authorization: `Bearer ${by.token}` } });

function filesOnDisk(): string[] {
  return fs
    .readdirSync(filesDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('a result as files', () => {
  it('is sent, named in the result, and fetched by devices of the centre; nothing of it can be read on the disk', async () => {
    const clientId = randomUUID();
    const id = await routedRequest(device, 'vid', { clientId });
    const [decision, signed] = [aPdf('<< /Lemums 1 >>'), aContainer({ 'Lēmums.pdf': aPdf() })];
    const [first, second] = [await send(id, decision), await send(id, signed)];
    expect([first.status, second.status]).toEqual([200, 200]);
    const [pdf, container] = [await fileIdOf(first), await fileIdOf(second)];
    const returned = await result(id, [
      { fileId: pdf, name: 'Lēmums Nr. 5.pdf' },
      { fileId: container, name: 'Lēmums.edoc' },
    ]);
    expect(requestView.parse(await returned.json())).toMatchObject({
      status: 'resultReady',
      result: {
        files: [{ fileId: pdf, name: 'Lēmums Nr. 5.pdf', hash: hashOf(decision) }, { fileId: container }],
      },
    });
    const event = (await device.pull()).at(-1)?.event;
    expect(event?.payload).toMatchObject({ files: [{ fileId: pdf, kind: 'pdf' }, { kind: 'container' }] });
    expect(JSON.stringify(event?.payload)).not.toContain('Nr. 5');

    const bytes = Buffer.from(await (await fetched(pdf)).arrayBuffer());
    expect(hashOf(bytes)).toBe(hashOf(decision));
    expect((await fetched(pdf, await backoffice.device('OGR'))).status).toBe(404);
    for (const file of filesOnDisk()) expect(fs.readFileSync(file).includes('%PDF')).toBe(false);

    const context = { now: backoffice.clock.now, ownerOf: () => null, folder: new SealedFolder(filesDir) };
    await eraseSubject(backoffice.sql, clientId, context);
    expect((await fetched(pdf)).status).toBe(404);
    expect(filesOnDisk()).toEqual([]);
    const erased = requestView.parse(await (await call('GET', `/requests/${id}`)).json());
    expect(erased.result?.files.map(({ name }) => name)).toEqual(['', '']);
  });

  it('is judged by its content, whatever it is called, and leaves nothing where it is refused', async () => {
    const id = await routedRequest(device, 'vid');
    const before = filesOnDisk().length;
    const refusals: [string, Buffer, string?][] = [
      ['attachment.program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])],
      ['attachment.pdfActive', aPdf('<< /OpenAction << /S /JavaScript /JS (x) >> >>')],
      ['attachment.unknownKind', Buffer.from('just words')],
      ['attachment.damaged', aPdf(), 'f'.repeat(64)],
    ];
    for (const [rule, bytes, hash] of refusals) {
      const answer = await send(id, bytes, hash === undefined ? {} : { hash });
      expect([rule, answer.status, await ruleOf(answer)]).toEqual([rule, 409, rule]);
    }
    expect((await send(id, Buffer.alloc(0))).status).toBe(400);
    expect((await send(id, aPdf(), { hash: 'no' })).status).toBe(400);
    expect((await send(id, Buffer.from('{}'), { type: 'application/json' })).status).toBe(400);
    expect(filesOnDisk()).toHaveLength(before);
    expect((await send(id, aPdf())).status).toBe(200);
  });

  it('belongs to its request alone, and to a document', async () => {
    const [id, other] = [await routedRequest(device, 'vid'), await routedRequest(device, 'vid')];
    const fileId = await fileIdOf(await send(id, aPdf('<< /A 1 >>')));
    const named = [{ fileId, name: 'Lēmums.pdf' }];
    expect(await ruleOf(await result(other, named))).toBe('request.fileUnknown');
    expect(await ruleOf(await result(id, named, { kind: 'code' }))).toBe('request.filesOnlyOfDocuments');
    expect(await ruleOf(await result(id, []))).toBe('request.resultEmpty');
    const stranger = await backoffice.institutionKey('vsaa');
    expect((await send(id, aPdf(), { key: stranger })).status).toBe(404);
    expect((await result(id, named)).status).toBe(200);
    expect(await ruleOf(await send(id, aPdf()))).toBe('request.alreadyDecided');
  });

  it('that was sent twice lies there once; knowing its hash alone makes it nobody’s', async () => {
    const bytes = aPdf('<< /Twice 1 >>');
    const [one, two] = [await routedRequest(device, 'vid'), await routedRequest(device, 'vid')];
    await send(one, bytes);
    const before = filesOnDisk().length;
    expect((await send(two, bytes)).status).toBe(200);
    expect(filesOnDisk()).toHaveLength(before);
    const guessed = await send(two, aPdf('<< /Other 1 >>'), { hash: hashOf(bytes) });
    expect(await ruleOf(guessed)).toBe('attachment.damaged');
    expect((await send(one, bytes)).status).toBe(200);
  });

  it('that never became a result is forgotten after a month, and one that did is not', async () => {
    const [kept, left] = [await routedRequest(device, 'vid'), await routedRequest(device, 'vid')];
    const keptId = await fileIdOf(await send(kept, aPdf('<< /Kept 1 >>')));
    const leftId = await fileIdOf(await send(left, aPdf('<< /Left 1 >>')));
    await result(kept, [{ fileId: keptId, name: 'Lēmums.pdf' }]);
    await forgetUnreturned(backoffice.sql, new SealedFolder(filesDir), backoffice.clock.now + 1);
    expect((await fetched(keptId)).status).toBe(200);
    expect((await fetched(leftId)).status).toBe(404);
  });
});
