import { DEAD_AFTER_MS, type LiveMessage } from '#shared/api/transport.ts';
import { backoffMs } from './backoff.ts';
import type { Line } from './line.ts';
import { hearOfficeTime } from './officeTime.ts';
import type { LiveListener } from './transport.ts';

/** Close code of the gateway for a session that it does not know. */
const NOT_SIGNED_IN = 4401;

/**
 * Keeps a WebSocket open and opens it again, with growing pauses, until ended. The office says every few seconds that it
 * is there; a line that is silent for longer is dead, whatever the system thinks of its connections.
 */
export function listen(origin: string, session: string, listener: LiveListener, line: Line): () => void {
  let endSocket: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let isDown = false;

  function open() {
    clearTimeout(timer);
    const socket = new WebSocket(addressOf(origin, session));
    const ears = new AbortController();
    let watchdog = setTimeout(lose, DEAD_AFTER_MS);
    endSocket = () => {
      clearTimeout(watchdog);
      ears.abort();
      socket.close();
    };
    const hear = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(lose, DEAD_AFTER_MS);
    };
    const on = { signal: ears.signal };
    socket.addEventListener('open', () => (hear(), comeBack()), on);
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string>) => {
        hear();
        take(JSON.parse(data) as LiveMessage); // our own office wrote it
      },
      on,
    );
    socket.addEventListener('close', ({ code }) => (code === NOT_SIGNED_IN ? endSession() : lose()), on);
  }

  function take(message: LiveMessage) {
    if ('officeTime' in message) hearOfficeTime(message.officeTime);
    else listener.onPushes(message.pushes);
  }

  function comeBack() {
    attempt = 0;
    if (isDown) line.cut('back');
    isDown = false;
    listener.onLink(true);
  }

  function lose() {
    endSocket();
    isDown = true;
    line.cut('lost');
    listener.onLink(false);
    timer = setTimeout(open, backoffMs(attempt));
    attempt += 1;
  }

  /** The system knows of a returning network before the next try is due. */
  function openNow() {
    if (!isDown) return;
    endSocket();
    open();
  }

  function endSession() {
    end();
    listener.onSessionEnded();
  }

  function end() {
    clearTimeout(timer);
    endSocket();
    window.removeEventListener('online', openNow);
  }

  open();
  window.addEventListener('online', openNow);
  return end;
}

function addressOf(origin: string, session: string): URL {
  const address = new URL(`/api/live?session=${encodeURIComponent(session)}`, origin);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address;
}
