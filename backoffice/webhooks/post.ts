import { lookup as lookUp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './publicAddress.ts';
import { hostOf, type Reach } from './webhookUrl.ts';

const TIMEOUT_MS = 10_000;

class PrivateAddress extends Error {
  readonly code = 'privateAddress';
}

type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * Hands the message over; null when it was taken, otherwise what stood in the way, in a word. Whoever answers with a
 * redirect has not taken it: the other address was never checked.
 */
export async function post({ url: text, headers, body }: Post, reach: Reach): Promise<string | null> {
  const url = new URL(text);
  const host = hostOf(url);
  if (!reach.allowsPrivate && (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) {
    return 'privateAddress';
  }
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // One connection a message: none is left open to somewhere that was checked long ago.
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(reach.allowsPrivate ? {} : { lookup: lookUpPublic }),
    });
    call.once('response', ({ statusCode = 0 }) => {
      // What it says besides is of no interest.
      call.destroy();
      resolve(statusCode >= 200 && statusCode < 300 ? null : `status ${statusCode}`);
    });
    call.on('error', (error: Error & { code?: string }) =>
      resolve(
        error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : (error.code ?? 'network'),
      ),
    );
    call.end(body);
  });
}

/** The very addresses that were checked are the ones that are called: a name may point elsewhere a moment later. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [], 0);
    const isAllPublic = addresses.every(({ address }) => isPublicAddress(address));
    if (!isAllPublic) return callback(new PrivateAddress(), [], 0);
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};
