import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '#shared/api/contract.ts';
import { ERROR_STATUS } from '#shared/api/errors.ts';
import type { Office } from '#electron/office/office.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

describe('the API under bad input', () => {
  let office: Office;
  let manager: Person;
  const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${office.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${manager.session ?? ''}`,
        ...headers,
      },
      body,
    });

  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Dace Priede', '3. lodziņš', 'http');
  });
  afterAll(() => office.close());

  it('answers every kind of rubbish with 4xx, never 5xx and never a stack', async () => {
    const names = Object.keys(contract).filter(
      (name) => name !== 'session.signOut' && name !== 'session.lock',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.json({ maxDepth: 3 }), async (name, body) => {
        const response = await post(`/api/${name}`, body);
        const text = await response.text();
        expect(response.status, `${name} ${body} ${text}`).toBeLessThan(500);
        expect(text).not.toMatch(/ {4}at |node:internal|SELECT /);
      }),
      { numRuns: 400 },
    );
  });

  it('names the field that is wrong', async () => {
    const response = await post(
      '/api/door.issueTicket',
      JSON.stringify({ triage: { need: 'thirst' }, missingDocuments: 'none' }),
    );
    const problem = (await response.json()) as { error: { fields: { path: string }[] } };
    expect(response.status).toBe(400);
    expect(problem.error.fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['triage.need', 'triage.language', 'missingDocuments', 'overrideReason']),
    );
  });

  it.each([
    ['appointment.agenda', { day: '9999-12-31' }, 'day'],
    ['appointment.agenda', { day: '0001-01-01' }, 'day'],
    ['outage.prolong', { outageId: newCommandId(), until: Number.MAX_SAFE_INTEGER }, 'until'],
    ['client.search', { text: 'Anna\ud83d', limit: 5 }, 'text'],
    ['visit.addNote', { visitId: newCommandId(), text: 'a\udc00' }, 'text'],
  ] as const)('says of %s %j what cannot be taken', async (name, input, path) => {
    const response = await post(`/api/${name}`, JSON.stringify(input));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { fields: [{ path }] } });
  });

  it.each([
    ['a body that is no JSON', '{"visitId":', 400],
    ['nothing at all', '', 400],
    ['a body that would change every object', '{"__proto__":{"limit":1}}', 400],
    ['a body that is far too large', JSON.stringify({ text: 'x'.repeat(600_000) }), 413],
  ])('refuses %s', async (_what, body, status) => {
    const response = await post('/api/client.search', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, error: { code: 'invalidInput' } });
  });

  it.each([
    ['is no address', '/api/%zz', 400],
    ['is far too long', `/api/${'Anna'.repeat(500)}`, 414],
  ])(
    'answers an address that %s as any other mistake, and does not repeat it',
    async (_how, path, status) => {
      const response = await post(path, '{}');
      const text = await response.text();
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({ status, error: { code: 'invalidInput' } });
      expect(text).not.toMatch(/%zz|Anna/);
    },
  );

  it.each(['visit.nothing', '__proto__', 'constructor', 'toString', '../healthz', '%00'])(
    'knows no procedure %s',
    async (name) => {
      const response = await post(`/api/${encodeURIComponent(name)}`, '{}');
      expect([400, 404]).toContain(response.status);
    },
  );

  it('refuses a command id that is none, and one that was used for something else', async () => {
    const id = newCommandId();
    const note = { visitId: newCommandId(), text: 'x' };
    expect(
      (await post('/api/visit.addNote', JSON.stringify(note), { 'idempotency-key': 'one' })).status,
    ).toBe(400);
    const help = {
      triage: { serviceId: null, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' },
    };
    const first = await post('/api/door.help', JSON.stringify({ ...help, result: 'answered' }), {
      'idempotency-key': id,
    });
    expect(first.status).toBe(200);
    const again = await post('/api/door.help', JSON.stringify({ ...help, result: 'answered' }), {
      'idempotency-key': id,
    });
    expect(await again.text()).toBe(await first.text());
    const other = await post('/api/door.help', JSON.stringify({ ...help, result: 'selfService' }), {
      'idempotency-key': id,
    });
    expect(other.status).toBe(ERROR_STATUS.commandIdReused);
  });

  it('gives a repeat that was late the refusal of the first, and does not carry it out after all', async () => {
    // Among the rubbish may have been a call: this counter is another one.
    const clerk = await signIn(office, 'Ilze Ozola', '2. lodziņš', 'http');
    const triage = {
      serviceId: null,
      lifeSituationId: null,
      need: 'none',
      hasEid: null,
      language: 'lv',
    } as const;
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await clerk.call('door.issueTicket', issue);
    const start = () => clerk.answer('visit.startService', { visitId }, id);
    const id = newCommandId();
    const refused = await start();
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    await clerk.call('visit.callThis', { visitId });
    expect(await start()).toEqual(refused);
    expect((await clerk.call('visit.get', { visitId })).status).toBe('called');
    await clerk.call('visit.startService', { visitId });
  });

  it('is reached only under its own address: other hosts and other sites are turned away', async () => {
    const stranger = await post('/api/session.options', '{}', { origin: 'http://evil.example' });
    expect(stranger.status).toBe(403);
  });

  it('slows down after wrong PINs and lets the right one in afterwards', async () => {
    const { staff } = await manager.call('session.options', {});
    const anna = staff.find(({ name }) => name === 'Anna Kļaviņa');
    const attempt = (pin: string) =>
      manager.answer('session.signIn', { staffId: anna?.id, pin, counterId: null });
    expect(await attempt('0000')).toMatchObject({ ok: false, error: { code: 'wrongPin' } });
    expect(await attempt('0000')).toMatchObject({ ok: false, error: { code: 'wrongPin' } });
    expect(await attempt('0000')).toMatchObject({
      ok: false,
      error: { code: 'wrongPin', retryAfterMs: 5000 },
    });
    const early = await attempt(anna?.demoPin ?? '');
    expect(early).toMatchObject({ ok: false, error: { code: 'tooManyTries' } });
  });

  it('describes every procedure in its own document', async () => {
    const document = (await (await fetch(`${office.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.keys(document.paths);
    for (const name of Object.keys(contract) as ProcedureName[]) expect(described).toContain(`/api/${name}`);
  });
});
