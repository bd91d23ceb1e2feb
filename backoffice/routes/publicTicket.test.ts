import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FollowedTicket } from '#shared/sync/publicQueue.ts';
import { NOW, startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';

/** NOW is 10:00 in Riga on this day. */
const TODAY = '2026-11-22';

let backoffice: TestBackoffice;
let device: TestDevice;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  device = await backoffice.device();
}, 60_000);
afterAll(() => backoffice.close(), 60_000);
beforeEach(() => {
  backoffice.clock.now = NOW;
});

function aTicket(more: Partial<FollowedTicket> = {}) {
  const secret = randomBytes(16).toString('base64url');
  const key = createHash('sha256').update(secret).digest('hex');
  const range = { fromMinutes: 10, toMinutes: 20 };
  const ticket: FollowedTicket = {
    key,
    ticket: 'A042',
    state: 'waiting',
    counter: null,
    ahead: 3,
    isTaken: true,
    range,
  };
  return { secret, ticket: { ...ticket, ...more } };
}

async function report(...tickets: readonly FollowedTicket[]): Promise<number> {
  return (await device.call('POST', '/sync/queue', { businessDay: TODAY, tickets })).status;
}

async function follow(secret: string, language = 'en', query = '') {
  const answer = await fetch(`${backoffice.url}/t/${secret}${query}`, {
    headers: { 'accept-language': language },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('the page behind the QR code of a ticket', () => {
  it('shows number, how many come before, the range and how old this is', async () => {
    const { secret, ticket } = aTicket();
    expect(await report(ticket)).toBe(200);
    const page = await follow(secret);
    expect(page.status).toBe(200);
    for (const words of ['A042', '3 people before you', 'Wait 10–20 min', 'As of 10:00'])
      expect(page.text).toContain(words);
  });

  it.each([
    ['lv', 'Pirms jums gaida 3', 'Jāgaida 10–20 min'],
    ['ru-RU,ru;q=0.9', 'Перед вами ждут: 3', 'Ожидание 10–20 мин'],
    ['uk', 'Перед вами чекають: 3', 'Очікування 10–20 хв'],
    ['de', 'Pirms jums gaida 3', 'Dati no 10:00'],
  ])('speaks the language of the browser (%s), or the one that is chosen', async (language, ...expected) => {
    const { secret, ticket } = aTicket();
    await report(ticket);
    const { text } = await follow(secret, language);
    for (const words of expected) expect(text).toContain(words);
    expect((await follow(secret, language, '?lang=en')).text).toContain('3 people before you');
  });

  it.each([
    [{ ahead: 0 }, 'You are next'],
    [{ state: 'called', counter: '3', ahead: null, range: null }, 'You are called: counter 3'],
    [{ state: 'called', counter: 'Mazā telpa', ahead: null, range: null }, 'You are called: Mazā telpa'],
    [{ state: 'serving', counter: '3', ahead: null, range: null }, 'You are being served: counter 3'],
    [{ state: 'aside', ahead: null, range: null }, 'your place is kept'],
    [{ state: 'missed', ahead: null, range: null }, 'Tell the staff at the door'],
    [{ state: 'ended', ahead: null, range: null }, 'Your visit is over'],
    [{ isTaken: false, range: null }, 'no open counter takes this matter'],
  ] as const)('says of %j what to do', async (more, words) => {
    const { secret, ticket } = aTicket(more);
    await report(ticket);
    expect((await follow(secret)).text).toContain(words);
  });

  it('is honest when the centre has been silent, and when it is back', async () => {
    const { secret, ticket } = aTicket();
    await report(ticket);
    backoffice.clock.now = NOW + 20 * 60_000;
    const silent = await follow(secret);
    expect(silent.text).toContain('The centre has had no connection since 10:00');
    expect(silent.text).not.toContain('As of');
    await report(ticket);
    expect((await follow(secret)).text).toContain('As of 10:20');
  });

  it('opens with the secret alone, which stands nowhere in the database', async () => {
    const { secret, ticket } = aTicket();
    await report(ticket);
    for (const other of [ticket.key, secret.slice(1), `${secret}x`, 'A042'])
      expect((await follow(other)).status).toBe(404);
    const [row] = await backoffice.sql<{ stored: string }[]>`
      select string_agg(queue_ticket::text, ' ') as stored from queue_ticket`;
    expect(row?.stored).not.toContain(secret);
  });

  it('ends with the day, and so does what is kept for it', async () => {
    const { secret, ticket } = aTicket();
    await report(ticket);
    backoffice.clock.now = Date.parse('2026-11-22T23:59:00+02:00');
    expect((await follow(secret)).status).toBe(200);
    backoffice.clock.now = Date.parse('2026-11-23T00:00:00+02:00');
    expect((await follow(secret)).status).toBe(404);
    expect(await report(ticket)).toBe(200);
    const [row] = await backoffice.sql<{ kept: number }[]>`select count(*)::int as kept from queue_ticket`;
    expect(row?.kept).toBe(0);
  });

  it('knows only the tickets of the last report of each device', async () => {
    const [gone, kept, elsewhere] = [aTicket(), aTicket(), aTicket()];
    const other = await backoffice.device('OTH');
    await other.call('POST', '/sync/queue', { businessDay: TODAY, tickets: [elsewhere.ticket] });
    await report(gone.ticket, kept.ticket);
    await report(kept.ticket);
    const statuses = await Promise.all([gone, kept, elsewhere].map(({ secret }) => follow(secret)));
    expect(statuses.map(({ status }) => status)).toEqual([404, 200, 200]);
  });

  it('loads nothing from elsewhere and passes its address to nobody', async () => {
    const { secret, ticket } = aTicket({ ticket: '<b>"&' });
    await report(ticket);
    const { headers, text } = await follow(secret);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).not.toContain('<b>"&');
  });
});

describe('the report of a queue', () => {
  it('takes nothing that could be of a person, and only from a device', async () => {
    const { ticket } = aTicket();
    const more = { ...ticket, serviceId: 'vsaa-old-age-pension' };
    expect((await device.call('POST', '/sync/queue', { businessDay: TODAY, tickets: [more] })).status).toBe(
      400,
    );
    const stranger = await fetch(`${backoffice.url}/sync/queue`, { method: 'POST' });
    expect(stranger.status).toBe(401);
  });
});
