import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyWebhook } from '../../docs/examples/institution-client/client.ts';
import { catalogue, findCard } from '#shared/catalogue/catalogue.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { rightAnswers } from '#tests/factories/formAnswers.ts';
import { clientAnswered } from '../testing/facts.ts';
import { routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { newWebhookSecret, signedHeaders } from '../webhooks/signature.ts';

const PROGRAM = 'docs/examples/institution-client/municipality.ts';
const LIMIT_MS = 15_000;

let backoffice: TestBackoffice;
let device: TestDevice;
let program: ChildProcess;
beforeAll(async () => {
  backoffice = await startTestBackoffice({ reach: { allowsPrivate: true } });
  // As in the world: a message with an old time is not believed.
  backoffice.clock.now = Date.now();
  device = await backoffice.device();
  program = await startProgram(await backoffice.institutionKey('vid'));
}, 60_000);
afterAll(async () => {
  program.kill();
  await backoffice.close();
}, 60_000);

async function startProgram(key: string): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      LODZINS_URL: backoffice.url,
      LODZINS_KEY: key,
      OWN_URL: `http://127.0.0.1:${port}/`,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the example ended with ${code}`)));
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(id: string, isSo: (state: RequestState) => boolean): Promise<RequestState> {
  for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += 50) {
    const [row] = await backoffice.sql<{ state: RequestState }[]>`
      select state from aggregate where kind = 'request' and id = ${id}`;
    if (row && isSo(row.state)) return row.state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to that');
}

const form = findCard(serviceOf('vid'))?.form ?? { sections: [] };
const filled = {
  catalogueVersion: catalogue.version,
  answers: validateForm(form, rightAnswers(form), '2026-11-29').stored,
};

describe('the example of an institution’s system', () => {
  it('is told of a request, takes it into work, asks for what is missing, and returns the result', async () => {
    const clientId = randomUUID();
    const id = await routedRequest(device, 'vid', { ...filled, clientId });
    const asked = await until(id, ({ questions = [] }) => questions.length > 0);
    expect(asked).toMatchObject({ status: 'acceptedByOwner', questions: [{ by: 'owner', answers: [] }] });
    await device.push(
      device.seal(clientAnswered(id, clientId, asked.questions?.[0]?.id ?? '', 'Plāns ir pie jums')),
    );
    expect(await until(id, ({ status }) => status === 'resultReady')).toMatchObject({
      result: { outcome: 'positive', content: 'Lēmums: piekrist.' },
    });
  });

  it('leaves to a person what does not fit the form', async () => {
    const answers = { ...filled.answers, 'contact.phone': 'nav' };
    const odd = await routedRequest(device, 'vid', { ...filled, answers });
    const next = await routedRequest(device, 'vid', filled);
    await until(next, ({ status }) => status === 'acceptedByOwner');
    expect(await until(odd, () => true)).toMatchObject({ status: 'registered' });
  });

  it('believes only what the back-office signed, a moment ago', () => {
    const secret = newWebhookSecret();
    const news = { type: 'request.registered', data: { requestId: randomUUID(), cursor: 7 } };
    const message = { id: 'one.7', seconds: Math.floor(Date.now() / 1000), body: JSON.stringify(news) };
    const headers = signedHeaders(secret, message);
    expect(verifyWebhook(secret, headers, message.body)).toEqual(news);
    expect(verifyWebhook(newWebhookSecret(), headers, message.body)).toBeNull();
    expect(verifyWebhook(secret, headers, message.body.replace('7', '8'))).toBeNull();
    expect(verifyWebhook(secret, { ...headers, 'webhook-id': 'one.8' }, message.body)).toBeNull();
    expect(verifyWebhook(secret, {}, message.body)).toBeNull();
    const old = signedHeaders(secret, { ...message, seconds: message.seconds - 600 });
    expect(verifyWebhook(secret, old, message.body)).toBeNull();
  });
});
