import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';
import { SyncProblem, type SyncProblemCode } from '#electron/office/sync/problem.ts';
import type { Timers } from '#electron/office/sync/timers.ts';
import type { Clock } from '#electron/office/clock.ts';

/** Silence longer than this is a lost connection. It begins anew with everything that arrives. */
export const REQUEST_LIMIT_MS = 10_000;
const COMPRESS_FROM_BYTES = 8_192;
/** About 8 Mbit/s. Above it compressing takes longer than sending what it saves. */
const SLOW_LINK_BYTES_PER_MS = 1_000;
/** A page or a pack is far smaller; a wrong server must not fill the memory. */
const LARGEST_ANSWER_BYTES = 64_000_000;
/** Date headers have whole seconds, and a slow answer tells little about the clock. */
const LONGEST_TRIP_FOR_CLOCK_MS = 4_000;
const HALF_SECOND_MS = 500;

export type HttpDeps = {
  readonly fetch: typeof fetch;
  readonly timers: Timers;
  readonly machineNow: () => number;
  readonly clock: Clock;
};

export type Address = { readonly url: string; readonly token: string | null };

export type CallOptions = {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** A body that is JSON already. */
  readonly json?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long nobody needs to answer, where the usual is too short. */
  readonly silenceMs?: number;
};

export type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

/** One try of the sync: every call has a time limit and ends at once when `signal` does. */
export type Http = {
  /** Any answer below 500 except a redirect and 401. @throws SyncProblem */
  call(path: string, options?: CallOptions): Promise<Answer>;
  /** The answer to a call that must succeed. @throws SyncProblem */
  json<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<z.infer<Schema>>;
};

export function createHttp(deps: HttpDeps, address: () => Address, signal: AbortSignal): Http {
  const link: Link = { isSlow: true };
  const call = async (path: string, options: CallOptions = {}): Promise<Answer> => {
    const answer = await exchange(deps, { ...address(), link }, path, options, signal);
    if (answer.status >= 500) throw new SyncProblem('server');
    if (answer.status === 401 || answer.status === 403) throw new SyncProblem('notEnrolled');
    // The back-office never redirects; the sign-in page of a guest network does.
    if (answer.status < 200 || (answer.status >= 300 && answer.status < 400 && answer.status !== 304)) {
      throw new SyncProblem('garbage');
    }
    return answer;
  };
  return {
    call,
    async json(path, schema, options) {
      const answer = await call(path, options);
      if (answer.status !== 200) throw new SyncProblem('rejected');
      return parseAnswer(answer.text, schema);
    },
  };
}

/** @throws SyncProblem `garbage` */
export function parseAnswer<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) throw new SyncProblem('garbage');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SyncProblem('garbage');
  }
}

/** What is known of the line; slow until a large body has shown otherwise. */
type Link = { isSlow: boolean };

async function exchange(
  deps: HttpDeps,
  address: Address & { readonly link: Link },
  path: string,
  options: CallOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const limit = limitSilence(deps.timers, signal, options.silenceMs);
  try {
    const request = await requestOf(address, options);
    const sentAt = deps.machineNow();
    const response = await deps.fetch(`${address.url}${path}`, {
      ...request,
      redirect: 'manual',
      signal: limit.signal,
    });
    const arrivedAt = deps.machineNow();
    measure(address.link, request, arrivedAt - sentAt);
    const text = await readText(response, limit.restart);
    if (isJson(response)) correctClock(deps, response, sentAt, arrivedAt);
    return { status: response.status, text, headers: response.headers };
  } catch (error) {
    throw problemOf(error, limit.signal);
  } finally {
    limit.end();
  }
}

/** A signal that is aborted after too long a silence, or together with `outer`. */
export function limitSilence(timers: Timers, outer: AbortSignal, limitMs = REQUEST_LIMIT_MS) {
  const controller = new AbortController();
  const endWithOuter = (): void => controller.abort(outer.reason);
  const wait = (): (() => void) => timers.after(limitMs, () => controller.abort(new SyncProblem('timeout')));
  let cancel = wait();
  if (outer.aborted) endWithOuter();
  outer.addEventListener('abort', endWithOuter, { once: true });
  return {
    signal: controller.signal,
    restart(): void {
      cancel();
      cancel = wait();
    },
    end(): void {
      cancel();
      outer.removeEventListener('abort', endWithOuter);
    },
  };
}

const compress = promisify(gzip);

/** The back-office's own work counts as time on the line: on a line that is fast enough it hardly shows. */
function measure(link: Link, { body }: RequestInit, tookMs: number): void {
  const bytes = typeof body === 'string' ? body.length : body instanceof Uint8Array ? body.byteLength : 0;
  if (bytes >= COMPRESS_FROM_BYTES) link.isSlow = bytes < SLOW_LINK_BYTES_PER_MS * tookMs;
}

async function requestOf(
  { token, link }: Address & { readonly link: Link },
  { method = 'GET', body, json, headers }: CallOptions,
): Promise<RequestInit> {
  const given = { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const text = json ?? (body === undefined ? undefined : JSON.stringify(body));
  if (text === undefined) return { method, headers: given };
  const typed = { ...given, 'content-type': 'application/json' };
  if (text.length < COMPRESS_FROM_BYTES || !link.isSlow) return { method, headers: typed, body: text };
  // Level 1: four times fewer bytes on a slow link, hardly any time on a fast one (measured).
  const compressed = new Uint8Array(await compress(text, { level: 1 }));
  return { method, headers: { ...typed, 'content-encoding': 'gzip' }, body: compressed };
}

async function readText(response: Response, heard: () => void): Promise<string> {
  heard();
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    heard();
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_ANSWER_BYTES) throw new SyncProblem('garbage');
  }
  return text + decoder.decode();
}

/** Anything else comes from somebody on the way. */
function isJson(response: Response): boolean {
  return response.ok && /\bjson\b/.test(response.headers.get('content-type') ?? '');
}

/** The server's clock, taken for the middle of the round trip. */
function correctClock({ clock }: HttpDeps, response: Response, sentAt: number, arrivedAt: number): void {
  const serverTime = Date.parse(response.headers.get('date') ?? '');
  const trip = arrivedAt - sentAt;
  // A clock that went back on the way was set meanwhile: the middle is no moment at all.
  if (Number.isNaN(serverTime) || trip < 0 || trip > LONGEST_TRIP_FOR_CLOCK_MS) return;
  clock.correct(serverTime + HALF_SECOND_MS, (sentAt + arrivedAt) / 2);
}

const NO_CONNECTION = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/;

export function problemOf(error: unknown, signal: AbortSignal): SyncProblem {
  if (error instanceof SyncProblem) return error;
  if (signal.aborted && signal.reason instanceof SyncProblem) return signal.reason;
  return new SyncProblem(codeOf(error));
}

function codeOf(error: unknown): SyncProblemCode {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT') return 'timeout';
  return NO_CONNECTION.test(code) ? 'refused' : 'broken';
}
