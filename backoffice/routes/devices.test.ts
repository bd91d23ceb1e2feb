import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { leaseResponse, packResponse } from '#shared/sync/messages.ts';
import { newSigningKey } from '../storage/secrets.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import { enrolTestDevice } from '../testing/testDevice.ts';

let backoffice: TestBackoffice;
beforeAll(async () => {
  backoffice = await startTestBackoffice({ demo: true });
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

describe('enrolment', () => {
  it('lets one device in per code, and answers the same request again when the first answer was lost', async () => {
    const code = await backoffice.enrolmentCode('AAA');
    const device = { deviceId: randomUUID(), key: newSigningKey() };
    const first = await enrolTestDevice(backoffice.url, code, device);
    const again = await enrolTestDevice(backoffice.url, code.toLowerCase(), device);
    expect([first.incarnation, again.incarnation]).toEqual([1, 1]);
    expect((await again.call('GET', '/sync/pull')).status).toBe(200);
    expect((await first.call('GET', '/sync/pull')).status).toBe(401);
    await expect(enrolTestDevice(backoffice.url, code)).rejects.toThrow('404');
  });

  it('takes a code for a week only', async () => {
    const code = await backoffice.enrolmentCode('AAA');
    const { now } = backoffice.clock;
    backoffice.clock.now = now + 8 * 24 * 3_600_000;
    await expect(enrolTestDevice(backoffice.url, code)).rejects.toThrow('404');
    backoffice.clock.now = now;
  });

  it('lets any number of devices into the demonstration centre', async () => {
    const devices = [];
    for (let index = 0; index < 3; index++)
      devices.push(await enrolTestDevice(backoffice.url, 'DEMO-SALASPILS'));
    expect(new Set(devices.map(({ centre }) => centre.code))).toEqual(new Set(['SAL']));
  });

  it('keeps tokens and codes only as hashes', async () => {
    const code = await backoffice.enrolmentCode('AAA');
    const { token } = await enrolTestDevice(backoffice.url, code);
    const [row] = await backoffice.sql<{ stored: string }[]>`
      select (select string_agg(enrolment::text, ' ') from enrolment)
        || (select string_agg(enrolment_code::text, ' ') from enrolment_code) as stored`;
    expect(row?.stored).not.toContain(token);
    expect(row?.stored).not.toContain(code);
    expect(row?.stored).toContain(createHash('sha256').update(token).digest('hex'));
  });
});

describe('leases of register numbers', () => {
  it('never overlap, however many devices ask at once', async () => {
    const devices = await Promise.all(Array.from({ length: 5 }, () => backoffice.device('BBB')));
    const blocks = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const answer = await devices[index % 5]?.call('POST', '/sync/leases', { year: 2026, count: 7 });
        return leaseResponse.parse(await answer?.json());
      }),
    );
    const serials = blocks.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 280 }, (_, index) => index + 1));
    expect(blocks.every(({ centreCode, year }) => centreCode === 'BBB' && year === 2026)).toBe(true);
  });

  it('begin anew in another centre and another year, and end with the six digits', async () => {
    const device = await backoffice.device('CCC');
    const ask = (year: number, count: number) => device.call('POST', '/sync/leases', { year, count });
    expect(leaseResponse.parse(await (await ask(2027, 10)).json())).toMatchObject({ from: 1, to: 10 });
    await backoffice.sql`update lease_counter set next_serial = 999995 where centre_id = ${device.centre.id}`;
    expect((await ask(2027, 6)).status).toBe(409);
    expect(leaseResponse.parse(await (await ask(2027, 5)).json())).toMatchObject({
      from: 999_995,
      to: 999_999,
    });
    expect((await ask(2027, 1)).status).toBe(409);
  });
});

describe('ratings', () => {
  const batch = (size: number) => ({
    batchId: randomUUID(),
    periodFrom: '2026-11-16',
    periodTo: '2026-11-22',
    ratings: Array.from({ length: size }, (_, index) => ({
      id: randomUUID(),
      service: (index % 5) + 1,
      manner: index % 2 ? 4 : null,
      tags: ['clear'],
    })),
  });

  it('keep no trace of the order, the batch, the time or the device they came from', async () => {
    const device = await backoffice.device('DDD');
    const batches = [batch(6), batch(9), batch(5)];
    for (const body of batches) expect((await device.call('POST', '/sync/ratings', body)).status).toBe(200);
    // A repeated batch changes nothing.
    expect((await device.call('POST', '/sync/ratings', batches[0])).status).toBe(200);

    const rows = await backoffice.sql<{ id: string; xmin: string; rating: string }[]>`
      select id, xmin::text, rating::text from rating order by tableoid, ctid`;
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(batches.flatMap(({ ratings }) => ratings.map(({ id }) => id)).sort());
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    const [columns] = await backoffice.sql<{ names: string[] }[]>`
      select array_agg(attname::text order by attname) as names from pg_attribute
      where attrelid = 'rating'::regclass and attnum > 0`;
    expect(columns?.names).toEqual([
      'centre_id',
      'id',
      'manner',
      'period_from',
      'period_to',
      'service',
      'tags',
    ]);
    const everything = rows.map(({ rating }) => rating).join('\n');
    for (const { batchId } of batches) expect(everything).not.toContain(batchId);
    expect(everything).not.toContain(device.deviceId);
  });

  it('are not taken in fewer than five, or with an id that tells the time', async () => {
    const device = await backoffice.device('DDD');
    expect((await device.call('POST', '/sync/ratings', batch(4))).status).toBe(400);
    const timed = { ...batch(5) };
    timed.ratings = timed.ratings.map((rating) => ({
      ...rating,
      id: '01930000-0000-7000-8000-000000000000' as never,
    }));
    expect((await device.call('POST', '/sync/ratings', timed)).status).toBe(400);
    const joined = { ...batch(5), visitId: randomUUID() };
    expect((await device.call('POST', '/sync/ratings', joined)).status).toBe(400);
  });
});

describe('the catalogue pack', () => {
  it('is signed with the key the back-office shows', async () => {
    const device = await backoffice.device('EEE');
    const answer = await device.call('GET', '/catalogue/pack');
    const pack = packResponse.parse(await answer.json());
    expect(pack.version).toBe(catalogue.version);
    expect(JSON.parse(pack.body)).toEqual(JSON.parse(JSON.stringify(catalogue)));
    const { publicKey } = (await (await fetch(`${backoffice.url}/catalogue/key`)).json()) as {
      publicKey: string;
    };
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const signature = Buffer.from(pack.signature, 'base64');
    expect(verify(null, Buffer.from(pack.body), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(`${pack.body} `), key, signature)).toBe(false);

    const unchanged = await fetch(`${backoffice.url}/catalogue/pack`, {
      headers: { authorization: `Bearer ${device.token}`, 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(unchanged.status).toBe(304);
  });
});
