import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import { startSandboxInstitution } from '../sandbox/institution.ts';
import { ANNA, cardReported } from '../testing/facts.ts';
import { startReceiver } from '../testing/receiver.ts';
import { institutionApi, routedCardReport, routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { cardReportView } from './cardReportView.ts';

const page = z.object({ reports: z.array(cardReportView), cursor: z.int() });
const requestPage = z.object({ requests: z.array(z.object({ id: z.uuid() })), cursor: z.int() });
const problem = z.object({ code: z.string(), rule: z.string().optional() });
const NO_ERROR = { how: 'notAnError', words: 'Maksa ir noteikta likumā' };

let backoffice: TestBackoffice;
let device: TestDevice;
let call: ReturnType<typeof institutionApi>;
beforeAll(async () => {
  backoffice = await startTestBackoffice({ reach: { allowsPrivate: true } });
  device = await backoffice.device();
  call = institutionApi(backoffice.url, await backoffice.institutionKey('vid'));
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

const list = async (query = '') => page.parse(await (await call('GET', `/card-reports${query}`)).json());
const answer = (id: string, body: object) => call('POST', `/card-reports/${id}/answer`, body);
const answered = async () =>
  (await device.pull()).filter(({ event }) => event.type === 'cardReport.ownerAnswered');

describe('an error on a card of the state (LVL-15)', () => {
  it('reaches its institution without who saw it, and the answer goes back to the centre', async () => {
    const { cursor } = await list();
    const id = await routedCardReport(device, 'vid');
    const { reports, cursor: after } = await list(`?after=${cursor}`);
    expect(reports).toMatchObject([
      { id, serviceId: serviceOf('vid'), words: 'Maksa vairs nav 4,27 €', status: 'open', answer: null },
    ]);
    expect(JSON.stringify(reports)).not.toMatch(/reportedBy|staff/);

    const corrected = { how: 'corrected', catalogueVersion: 4, words: 'Paldies' };
    expect(await (await answer(id, corrected)).json()).toMatchObject({ status: 'corrected' });
    expect((await list(`?after=${after}`)).reports).toMatchObject([{ id, answer: corrected }]);
    expect((await device.pull()).at(-1)?.event).toMatchObject({
      type: 'cardReport.ownerAnswered',
      aggregateId: id,
      actor: { kind: 'system', name: 'vid' },
      payload: { how: 'corrected', catalogueVersion: 4 },
      personal: [{ subjectId: id, data: { words: 'Paldies' } }],
    });
  });

  it('is answered once: said again nothing happens, and something else is refused', async () => {
    const id = await routedCardReport(device, 'vid');
    const before = (await answered()).length;
    const tries = await Promise.all([NO_ERROR, NO_ERROR, NO_ERROR].map((body) => answer(id, body)));
    expect(tries.map(({ status }) => status)).toEqual([200, 200, 200]);
    const other = await answer(id, { how: 'corrected', catalogueVersion: 9 });
    expect(other.status).toBe(409);
    expect(problem.parse(await other.json())).toEqual({ code: 'refused', rule: 'cardReport.settled' });
    expect(await answered()).toHaveLength(before + 1);
  });

  it('of two different answers at once the one that was taken stays, and the other hears so', async () => {
    const id = await routedCardReport(device, 'vid');
    const before = (await answered()).length;
    const tries = await Promise.all(
      [NO_ERROR, { how: 'corrected', catalogueVersion: 9 }].map((body) => answer(id, body)),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await answered()).toHaveLength(before + 1);
  });

  it('says which rule refuses an answer that tells nothing', async () => {
    const id = await routedCardReport(device, 'vid');
    const rules = [];
    for (const body of [
      { how: 'notAnError' },
      { how: 'corrected' },
      { how: 'corrected', catalogueVersion: 3 },
    ]) {
      rules.push(problem.parse(await (await answer(id, body)).json()).rule);
    }
    expect(rules).toEqual(['cardReport.noWords', 'cardReport.noVersion', 'cardReport.versionNotNewer']);
  });

  it('is nobody else’s: not another institution’s, not a municipality’s, not one from before', async () => {
    const id = await routedCardReport(device, 'vid');
    const other = institutionApi(backoffice.url, await backoffice.institutionKey('vsaa'));
    expect((await other('GET', `/card-reports/${id}`)).status).toBe(404);
    expect((await other('POST', `/card-reports/${id}/answer`, NO_ERROR)).status).toBe(404);
    expect(page.parse(await (await other('GET', '/card-reports')).json()).reports).toEqual([]);

    const town = institutionApi(backoffice.url, await backoffice.institutionKey(MUNICIPALITY));
    const local = { centreId: device.centre.id, serviceId: serviceOf(MUNICIPALITY) };
    const earlier = { centreId: device.centre.id, serviceId: serviceOf('vid') };
    const [ofTown, ofBefore] = [randomUUID(), randomUUID()];
    await device.push(device.seal(cardReported(ofTown, local), cardReported(ofBefore, earlier)));
    expect((await town('GET', `/card-reports/${ofTown}`)).status).toBe(404);
    expect((await call('POST', `/card-reports/${ofBefore}/answer`, NO_ERROR)).status).toBe(404);
  });

  it('comes a page at a time, also of several that were sent at once, and holds up no request', async () => {
    const nva = institutionApi(backoffice.url, await backoffice.institutionKey('nva'));
    const facts = { centreId: device.centre.id, serviceId: serviceOf('nva'), owner: 'nva' };
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await device.push(device.seal(...ids.map((id) => cardReported(id, facts))));
    const requestId = await routedRequest(device, 'nva');
    const seen: string[] = [];
    for (let cursor = 0; seen.length < 3;) {
      const next = page.parse(await (await nva('GET', `/card-reports?after=${cursor}&limit=1`)).json());
      expect(next.reports).toHaveLength(1);
      seen.push(...next.reports.map(({ id }) => id));
      cursor = next.cursor;
    }
    expect(seen).toEqual(ids);
    const requests = requestPage.parse(await (await nva('GET', '/requests?limit=1')).json());
    expect(requests.requests).toMatchObject([{ id: requestId }]);
  });

  it('is told at webhooks with nothing but its id, and the answer is not', async () => {
    const receiver = await startReceiver();
    try {
      await call('POST', '/webhooks', { url: receiver.url });
      const id = await routedCardReport(device, 'vid');
      await answer(id, NO_ERROR);
      const requestId = await routedRequest(device, 'vid');
      const messages = (await receiver.until(2)).map(({ body }) => JSON.parse(body) as object);
      expect(messages).toMatchObject([
        { type: 'cardReport.made', data: { reportId: id } },
        { type: 'request.registered', data: { requestId } },
      ]);
      expect(JSON.stringify(messages)).not.toMatch(new RegExp(`4,27|${ANNA.familyName}|${serviceOf('vid')}`));
    } finally {
      await backoffice.sql`delete from webhook`;
      await receiver.close();
    }
  });

  it('is answered in the sandbox, which says that it is one', async () => {
    const apiKey = await backoffice.institutionKey('lad');
    const own = { url: backoffice.url, apiKey, institutionId: 'lad', acceptAfterMs: 1, resultAfterMs: 1 };
    const sandbox = startSandboxInstitution(own);
    try {
      const id = await routedCardReport(device, 'lad');
      const lad = institutionApi(backoffice.url, apiKey);
      await expect
        .poll(async () => cardReportView.parse(await (await lad('GET', `/card-reports/${id}`)).json()), {
          timeout: 10_000,
        })
        .toMatchObject({
          status: 'notAnError',
          answer: { words: expect.stringContaining('SANDBOX') as string },
        });
    } finally {
      await sandbox.stop();
    }
  });
});
