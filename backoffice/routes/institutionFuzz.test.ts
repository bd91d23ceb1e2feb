import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { institutionApi, routedCardReport, routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';

/** `npm run soak` tries 10,000. */
const RUNS = Number(process.env['INSTITUTION_FUZZ'] ?? 200);
const REQUESTS = '/institution/v1/requests/{id}';
const CARD_REPORTS = '/institution/v1/card-reports/{id}';
const WEBHOOKS = '/institution/v1/webhooks';

/** What each route would take; one without its line here fails the test. */
const GOOD_BODIES: { readonly [path: string]: { readonly [field: string]: unknown } } = {
  '/institution/v1/requests': {
    ownId: 'VID-1',
    centre: 'AAA',
    serviceId: serviceOf('vid'),
    client: {
      kind: 'person',
      givenName: 'Anna',
      familyName: 'Bērziņa',
      code: '',
      phone: '20007001',
      email: '',
    },
    what: 'Papildināt',
  },
  [`${REQUESTS}/accept`]: { ownerReference: 'VID-1' },
  [`${REQUESTS}/questions`]: {
    questionId: randomUUID(),
    documents: [],
    what: 'Plāns',
    why: 'Nav pievienots',
    answerBy: '2026-12-05',
  },
  [`${REQUESTS}/questions/{questionId}/withdraw`]: {},
  [`${REQUESTS}/result`]: {
    outcome: 'refusal',
    kind: 'document',
    content: 'Lēmums',
    files: [],
    reasons: 'Nav pamata',
    nextStep: 'Pārsūdzēt',
  },
  // No number is wrong for the catalogue's version, which an error that is none has not.
  [`${CARD_REPORTS}/answer`]: { how: 'notAnError', words: 'Tā ir likumā' },
  [WEBHOOKS]: { url: 'https://example.lv/news' },
  [`${WEBHOOKS}/{id}/resume`]: {},
};
/** Nothing that any field would take, whatever its type. */
const WRONG = [
  null,
  7,
  -1.5,
  true,
  {},
  [[]],
  { a: { b: 1 } },
  '\u0000',
  '\ud800',
  'x'.repeat(30_000),
] as const;

const problem = z.object({ code: z.string(), fields: z.array(z.object({ path: z.string() })).optional() });

let backoffice: TestBackoffice;
let requestId: string;
let reportId: string;
let key: string;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  const device = await backoffice.device();
  key = await backoffice.institutionKey('vid');
  requestId = await routedRequest(device, 'vid');
  reportId = await routedCardReport(device, 'vid');
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

const STACK_OR_STATEMENT =
  /\.[cm]?[jt]s:\d+:\d+|node_modules[\\/]\w| {4}at \S+ \(|select .+ from |insert into /;

async function send(path: string, body: string) {
  const id = path.startsWith(CARD_REPORTS) ? reportId : requestId;
  const address = path.replace('{id}', id).replaceAll(/\{\w+\}/g, () => randomUUID());
  const answer = await fetch(`${backoffice.url}${address}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  // What was sent may be named in the answer, so single words of a stack prove nothing.
  expect(text).not.toMatch(STACK_OR_STATEMENT);
  return { status: answer.status, text };
}

describe('the institutions’ API under bad input', () => {
  it('is tried whole: every route that takes a body is known here', async () => {
    const document = (await (await fetch(`${backoffice.url}/openapi.json`)).json()) as {
      paths: { [path: string]: { post?: { requestBody?: { content: object } } } };
    };
    const taking = Object.entries(document.paths)
      .filter(
        ([path, { post }]) =>
          path.startsWith('/institution/') && 'application/json' in (post?.requestBody?.content ?? {}),
      )
      .map(([path]) => path);
    expect(taking.toSorted()).toEqual(Object.keys(GOOD_BODIES).toSorted());
  });

  it('names each field that is wrong, and writes nothing', async () => {
    const before = await stored();
    const fields = Object.entries(GOOD_BODIES).flatMap(([path, body]) =>
      Object.keys(body).map((field) => ({ path, field })),
    );
    const wrong = fc.record({ where: fc.constantFrom(...fields), value: fc.constantFrom(...WRONG) });
    await fc.assert(
      fc.asyncProperty(wrong, async ({ where: { path, field }, value }) => {
        const { status, text } = await send(path, JSON.stringify({ ...GOOD_BODIES[path], [field]: value }));
        expect(status, `${path} ${field} ${text}`).toBe(400);
        const paths = problem.parse(JSON.parse(text)).fields?.map((each) => each.path) ?? [];
        expect(
          paths.some((each) => each.startsWith(`body.${field}`)),
          text,
        ).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect(await stored()).toEqual(before);
  });

  it('takes no field that it does not know, nor any other rubbish, and never breaks', async () => {
    const before = await stored();
    const paths = fc.constantFrom(...Object.keys(GOOD_BODIES));
    await fc.assert(
      fc.asyncProperty(paths, fc.json({ maxDepth: 3 }), async (path, rubbish) => {
        const extra = JSON.stringify({ ...GOOD_BODIES[path], unknown: rubbish });
        expect((await send(path, extra)).status).toBe(400);
        const { status, text } = await send(path, rubbish);
        expect(status, `${path} ${rubbish} ${text}`).toBeGreaterThanOrEqual(400);
        expect(status, `${path} ${rubbish} ${text}`).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
    expect(await stored()).toEqual(before);
  });

  it('answers a cursor, a limit or an id that is none with what is wrong', async () => {
    const call = institutionApi(backoffice.url, key);
    const odd = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('-1', '1e400', '9'.repeat(40), '%00', '../..', 'NaN', '0x10', "';--"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('after', 'limit', 'id', 'attachment', 'reports', 'report'),
        odd,
        async (where, value) => {
          const text = encodeURIComponent(value);
          const paths = {
            after: `/requests?after=${text}`,
            limit: `/requests?limit=${text}`,
            id: `/requests/${text}`,
            attachment: `/requests/${requestId}/attachments/${text}`,
            reports: `/card-reports?after=${text}`,
            report: `/card-reports/${text}`,
          };
          const answer = await call('GET', paths[where]);
          const body = await answer.text();
          const isNumber = /^\s*(0[xob])?[\da-f.e+]*\s*$/i.test(value);
          expect(isNumber ? [200, 400, 404] : [400, 404], `${paths[where]} ${body}`).toContain(answer.status);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Everything that a half-done act could have left behind. */
async function stored() {
  const { sql } = backoffice;
  const [counts] = await sql`
    select (select count(*) from event) as events, (select count(*) from feed_entry) as entries,
      (select count(*) from webhook) as webhooks`;
  const states = await sql`select state from aggregate where id in (${requestId}, ${reportId}) order by kind`;
  return { counts, states: [...states] };
}
