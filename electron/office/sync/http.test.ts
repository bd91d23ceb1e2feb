import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClock } from '#electron/office/clock.ts';
import { createHttp, type Http } from '#electron/office/sync/http.ts';
import { realTimers } from '#electron/office/sync/timers.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';

const NOON = Date.parse('2026-11-24T10:00:00Z');
const answer = z.object({ ok: z.literal(true) });

type Sent = { readonly url: string; readonly init: RequestInit };

function httpWith(respond: () => Response, tripMs = 0) {
  const sent: Sent[] = [];
  let now = NOON;
  const clock = createClock({ machineNow: () => now });
  const http: Http = createHttp(
    {
      timers: realTimers,
      machineNow: () => now,
      clock,
      fetch: async (url, init) => {
        sent.push({ url: urlOf(url), init: init ?? {} });
        now += tripMs;
        return respond();
      },
    },
    () => ({ url: 'http://backoffice', token: 'secret' }),
    new AbortController().signal,
  );
  return { http, clock, sent };
}

const dated = (date: number) => () =>
  Response.json({ ok: true }, { headers: { date: new Date(date).toUTCString() } });

describe('the clock', () => {
  it('is set by the Date of an answer, taken for the middle of the trip', async () => {
    const { http, clock } = httpWith(dated(NOON + 600_000), 2_000);
    await http.json('/sync/pull', answer);
    expect(clock.offsetMs()).toBe(600_000 - 1_000 + 500);
  });

  it('is left alone by a slow answer, a small difference, or somebody on the way', async () => {
    const slow = httpWith(dated(NOON + 600_000), 5_000);
    await slow.http.json('/sync/pull', answer);
    expect(slow.clock.offsetMs()).toBe(0);
    const close = httpWith(dated(NOON + 1_000));
    await close.http.json('/sync/pull', answer);
    expect(close.clock.offsetMs()).toBe(0);
    const page = () =>
      new Response('<p>Sign in</p>', {
        headers: { 'content-type': 'text/html', date: new Date(NOON + 600_000).toUTCString() },
      });
    const portal = httpWith(page);
    await expect(portal.http.json('/sync/pull', answer)).rejects.toMatchObject({ code: 'garbage' });
    expect(portal.clock.offsetMs()).toBe(0);
  });
});

describe('a request', () => {
  it('is compressed only where it pays', async () => {
    const { http, sent } = httpWith(dated(NOON));
    await http.json('/small', answer, { method: 'POST', body: { text: 'x' } });
    expect(sent[0]?.init.headers).not.toHaveProperty('content-encoding');
    await http.json('/large', answer, { method: 'POST', body: { text: 'x'.repeat(10_000) } });
    expect(sent[1]?.init.headers).toHaveProperty('content-encoding', 'gzip');
    const body = gunzipSync(sent[1]?.init.body as Uint8Array).toString();
    expect(JSON.parse(body)).toEqual({ text: 'x'.repeat(10_000) });
  });

  it('follows no redirect, so the token stays here', async () => {
    const { http, sent } = httpWith(
      () => new Response(null, { status: 302, headers: { location: 'http://else' } }),
    );
    await expect(http.call('/sync/pull')).rejects.toMatchObject({ code: 'garbage' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.init.redirect).toBe('manual');
  });

  it.each([
    [500, 'server'],
    [503, 'server'],
    [401, 'notEnrolled'],
    [400, 'rejected'],
  ])('answered with %i is a problem of its own', async (status, code) => {
    const { http } = httpWith(() => Response.json({ code: 'x' }, { status }));
    await expect(http.json('/sync/pull', answer)).rejects.toMatchObject({ code });
  });
});
