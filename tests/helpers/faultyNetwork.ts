import { pushResponse } from '#shared/sync/messages.ts';
import type { Random } from '#tests/helpers/random.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';

const FAULTS = [
  'requestLost',
  /** Given up by the sender, and delivered all the same, after newer ones. */
  'requestLate',
  'responseLost',
  'halfResponse',
  'someAnswers',
  'repeated',
  'badGateway',
  'slow',
  /** Somebody works while the request is under way. */
  'meanwhile',
] as const;

const WITHOUT_FACTS = /\/sync\/(queue|erasures|retention)$/;

export type FaultyNetwork = {
  readonly fetch: typeof fetch;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  /** Delivers requests that were under way all the time. */
  deliverLate(): Promise<void>;
};

/** Loses, halves, repeats and reorders, as its random numbers say; without waiting for anything real. */
export function faultyNetwork(
  random: Random,
  faultiness: number,
  meanwhile: () => void,
  carry: typeof fetch = fetch,
): FaultyNetwork {
  let isWhole = false;
  let late: (() => Promise<unknown>)[] = [];
  const faulty: typeof fetch = async (input, init) => {
    // The runs are driven by the schedule alone.
    if (urlOf(input).endsWith('/sync/live')) throw broken('ECONNREFUSED');
    // They carry no fact; they take no random number either, so that a seed keeps its meaning.
    if (WITHOUT_FACTS.test(urlOf(input))) return carry(input, init);
    const fault = !isWhole && random.chance(faultiness) ? random.pick(FAULTS) : null;
    const { signal: _signal, ...unaborted } = init ?? {};
    switch (fault) {
      case 'requestLost':
        throw broken('ECONNREFUSED');
      case 'requestLate':
        late.push(() => carry(input, unaborted).then((response) => response.text()));
        throw broken('ECONNRESET');
      case 'responseLost':
        await (await carry(input, init)).text();
        throw broken('ECONNRESET');
      case 'halfResponse': {
        const response = await carry(input, init);
        const text = await response.text();
        return rewritten(response, text.slice(0, random.below(text.length)));
      }
      case 'someAnswers':
        return withSomeAnswers(await carry(input, init), random);
      case 'repeated': {
        const [first, second] = await Promise.all([carry(input, unaborted), carry(input, unaborted)]);
        await second.text();
        return first;
      }
      case 'badGateway':
        return new Response('<h1>502 Bad Gateway</h1>', {
          status: 502,
          headers: { 'content-type': 'text/html' },
        });
      case 'slow':
        for (let turns = random.below(40); turns > 0; turns--) await new Promise(setImmediate);
        return carry(input, init);
      case 'meanwhile': {
        const under = carry(input, init);
        meanwhile();
        return under;
      }
      default:
        return carry(input, init);
    }
  };
  return {
    fetch: faulty,
    heal: () => void (isWhole = true),
    async deliverLate() {
      const now = late;
      late = [];
      for (const deliver of now.reverse()) await deliver().catch(() => undefined);
    },
  };
}

/** Half of an answer in another sense: it is whole, but speaks of some of the events only. */
async function withSomeAnswers(response: Response, random: Random): Promise<Response> {
  const text = await response.text();
  const parsed = response.ok ? pushResponse.safeParse(JSON.parse(text)) : null;
  if (!parsed?.success) return rewritten(response, text);
  const answers = parsed.data.answers.filter(() => random.chance(0.5));
  return rewritten(response, JSON.stringify({ ...parsed.data, answers }));
}

function rewritten(response: Response, text: string): Response {
  // 304 and 204 must not have a body.
  const body = response.status === 304 || response.status === 204 ? null : text;
  return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } });
}

function broken(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
