import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { clientAnswered, requestWithdrawn } from '../testing/facts.ts';
import { institutionApi, routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { requestView } from './requestView.ts';

const page = z.object({ requests: z.array(requestView), cursor: z.int() });
const ANSWER_BY = '2026-12-05';

let backoffice: TestBackoffice;
let device: TestDevice;
let call: ReturnType<typeof institutionApi>;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  device = await backoffice.device();
  call = institutionApi(backoffice.url, await backoffice.institutionKey('vid'));
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

function question(more: object = {}) {
  return {
    questionId: randomUUID(),
    what: 'Darba līguma kopija',
    why: 'Nav redzams, kopš kura laika strādājat',
    answerBy: ANSWER_BY,
    ...more,
  };
}

const ask = (id: string, body: object) => call('POST', `/requests/${id}/questions`, body);
const withdraw = (id: string, questionId: string) =>
  call('POST', `/requests/${id}/questions/${questionId}/withdraw`, {});
const view = async (answer: Response) => requestView.parse(await answer.json());
const ruleOf = async (answer: Response) => z.object({ rule: z.string() }).parse(await answer.json()).rule;

describe('an institution asks the client for what is missing', () => {
  it('reaches the centre, is answered there, and the request waits meanwhile', async () => {
    const clientId = randomUUID();
    const id = await routedRequest(device, 'vid', { clientId });
    const asked = question();
    expect(await view(await ask(id, asked))).toMatchObject({
      status: 'registered',
      waitsUntil: ANSWER_BY,
      questions: [{ id: asked.questionId, by: 'owner', what: asked.what, why: asked.why, answers: [] }],
    });
    const [event] = (await device.pull()).slice(-1).map((entry) => entry.event);
    expect(event).toMatchObject({
      type: 'request.clientAsked',
      aggregateId: id,
      actor: { kind: 'system', name: 'vid' },
      payload: { by: 'owner', answerBy: ANSWER_BY },
    });
    expect(JSON.stringify(event?.payload)).not.toContain(asked.what);

    const { cursor } = page.parse(await (await call('GET', '/requests')).json());
    await device.push(
      device.seal(clientAnswered(id, clientId, asked.questionId, 'Līgums ir pie darba devēja')),
    );
    const news = page.parse(await (await call('GET', `/requests?after=${cursor}`)).json());
    expect(news.requests).toMatchObject([
      { id, waitsUntil: null, questions: [{ answers: [{ words: 'Līgums ir pie darba devēja' }] }] },
    ]);
  });

  it('asked again under the same id is asked once; other words under it are refused', async () => {
    const id = await routedRequest(device, 'vid');
    const asked = question();
    await ask(id, asked);
    const feed = (await device.pull()).length;
    expect((await view(await ask(id, asked))).questions).toHaveLength(1);
    expect((await device.pull()).length).toBe(feed);
    const other = await ask(id, { ...asked, why: 'Cits iemesls' });
    expect([other.status, await ruleOf(other)]).toEqual([409, 'request.questionExists']);
  });

  it('names documents of the service card only', async () => {
    const id = await routedRequest(device, 'vid');
    const [document] = catalogue.cards.find((card) => card.id === serviceOf('vid'))?.documents ?? [];
    const unknown = await ask(id, question({ documents: ['no-such-document'] }));
    expect([unknown.status, await ruleOf(unknown)]).toEqual([409, 'request.unknownDocument']);
    const known = await ask(id, question({ what: '', documents: [document?.id] }));
    expect((await view(known)).questions).toMatchObject([{ documents: [document?.id], what: '' }]);
  });

  it('is withdrawn by the institution, not after the answer, and twice is once', async () => {
    const clientId = randomUUID();
    const id = await routedRequest(device, 'vid', { clientId });
    const [first, second] = [question(), question()];
    await ask(id, first);
    await ask(id, second);
    expect((await withdraw(id, first.questionId)).status).toBe(200);
    const again = await view(await withdraw(id, first.questionId));
    expect(again.questions[0]?.withdrawnAt).not.toBeNull();
    await device.push(device.seal(clientAnswered(id, clientId, second.questionId, 'Jā')));
    const late = await withdraw(id, second.questionId);
    expect([late.status, await ruleOf(late)]).toEqual([409, 'request.questionAnswered']);
    expect(await ruleOf(await withdraw(id, randomUUID()))).toBe('request.questionUnknown');
  });

  it('an answer that crossed with the withdrawal is kept, and a person of the centre is told', async () => {
    const clientId = randomUUID();
    const id = await routedRequest(device, 'vid', { clientId });
    const asked = question();
    await ask(id, asked);
    await withdraw(id, asked.questionId);
    await device.push(device.seal(clientAnswered(id, clientId, asked.questionId, 'Atnesa velti')));
    const seen = await view(await call('GET', `/requests/${id}`));
    expect(seen.questions[0]?.answers).toEqual([]);
    expect((await device.pull()).at(-1)?.event).toMatchObject({
      type: 'task.opened',
      payload: { reason: 'request.questionWithdrawn', aggregateId: id },
    });
  });

  it('of another institution, or once the client withdrew, is not asked', async () => {
    const id = await routedRequest(device, 'vid');
    const other = institutionApi(backoffice.url, await backoffice.institutionKey('vsaa'));
    expect((await other('POST', `/requests/${id}/questions`, question())).status).toBe(404);
    await device.push(device.seal(requestWithdrawn(id)));
    expect(await ruleOf(await ask(id, question()))).toBe('request.alreadyWithdrawn');
  });

  it('shows on the receipt’s page that something is awaited and until when, and never what', async () => {
    const registerNumber = 'SAL-26-000881-3';
    const id = await routedRequest(device, 'vid', { registerNumber, secret: 'waiting-secret' });
    const html = async (language: string) => {
      const headers = { 'accept-language': language };
      return (await fetch(`${backoffice.url}/r/${registerNumber}?s=waiting-secret`, { headers })).text();
    };
    expect(await html('lv')).not.toContain('Gaidām kaut ko no jums');
    const asked = question();
    await ask(id, asked);
    expect(await html('lv')).toContain('Gaidām kaut ko no jums');
    expect(await html('lv')).toContain('2026. gada 5. decembris');
    expect(await html('uk')).toContain('Чекаємо від вас відомості або документи');
    for (const secret of [asked.what, asked.why]) expect(await html('lv')).not.toContain(secret);
    await withdraw(id, asked.questionId);
    expect(await html('lv')).not.toContain('Gaidām kaut ko no jums');
  });
});
