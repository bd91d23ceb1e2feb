import { liveMessage } from '#shared/sync/messages.ts';
import { limitSilence, type Address } from '#electron/office/sync/http.ts';
import type { Timers } from '#electron/office/sync/timers.ts';

/** The back-office says something every 20 s; more silence than this is a connection that is only half open. */
export const LIVE_SILENCE_MS = 45_000;
const LARGEST_LINE = 10_000;

type LiveOptions = {
  readonly fetch: typeof fetch;
  readonly timers: Timers;
  readonly address: Address;
  readonly signal: AbortSignal;
  /** The feed has reached this number. */
  onNews(feedSeq: number): void;
};

/** Listens to the stream of news until it ends, breaks, falls silent or `signal` is aborted. Never throws. */
export async function listen({ fetch, timers, address, signal, onNews }: LiveOptions): Promise<void> {
  const limit = limitSilence(timers, signal, LIVE_SILENCE_MS);
  try {
    const response = await fetch(`${address.url}/sync/live`, {
      headers: { authorization: `Bearer ${address.token ?? ''}`, accept: 'text/event-stream' },
      redirect: 'manual',
      signal: limit.signal,
    });
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      return;
    }
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      limit.restart();
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LARGEST_LINE) return;
      for (const line of lines) {
        const feedSeq = newsIn(line);
        if (feedSeq !== null) onNews(feedSeq);
      }
    }
  } catch {
    // Whatever it was, the next try of the sync finds out and says so.
  } finally {
    limit.end();
  }
}

function newsIn(line: string): number | null {
  if (!line.startsWith('data:')) return null;
  try {
    const message = liveMessage.safeParse(JSON.parse(line.slice('data:'.length)));
    return message.success ? message.data.feedSeq : null;
  } catch {
    return null;
  }
}
