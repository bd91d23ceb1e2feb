import type { FastifyInstance } from 'fastify';
import type { WebSocket } from '@fastify/websocket';
import { BEAT_EVERY_MS, type LiveMessage, type Push } from '#shared/api/transport.ts';
import type { OriginOf } from '#electron/office/gateway/networkOrigin.ts';
import { isSession } from '#electron/office/callers.ts';
import type { Machines } from '#electron/office/lan/machines.ts';
import type { Origin } from '#electron/office/lan/origin.ts';
import type { Caller } from '#electron/office/sessions.ts';

export type LiveParts = {
  readonly machines: Machines;
  now(): number;
  callerOf(session: string | undefined, origin: Origin): Caller;
  subscribe(listener: (push: Push) => void): () => void;
};

/** A browser that vanished without closing is noticed within this time. */
const HEARTBEAT_MS = 15_000;
const NOT_SIGNED_IN = 4401;

/** What has changed, as it changes. Pushes carry ids only, but even those are for people and machines of the centre. */
export async function serveLive(
  server: FastifyInstance,
  parts: LiveParts,
  originOf: OriginOf,
): Promise<void> {
  await server.register((live, _options, done) => {
    live.get<{ Querystring: { session?: string } }>('/api/live', { websocket: true }, (socket, request) => {
      const origin = originOf(request);
      listen(socket, parts, () => parts.callerOf(request.query.session, origin));
    });
    done();
  });
}

function listen(socket: WebSocket, { machines, subscribe, now }: LiveParts, callerNow: () => Caller): void {
  const caller = callerNow();
  if (!isSession(caller)) return socket.close(NOT_SIGNED_IN, 'not signed in');
  const disconnect = caller.machine ? machines.connect(caller.machine.id) : () => undefined;
  const send = (message: LiveMessage): void => socket.send(JSON.stringify(message));
  let waiting: Push[] = [];
  // A change publishes its topics one after another, without a pause.
  const sendWaiting = (): void => {
    const pushes = waiting;
    waiting = [];
    send({ pushes });
  };
  const end = subscribe((push) => {
    // Signed out, or the machine was revoked since: from then on nothing is told.
    if (!isSession(callerNow())) return socket.close(NOT_SIGNED_IN, 'not signed in');
    if (waiting.push(push) === 1) queueMicrotask(sendWaiting);
  });
  const beat = (): void => send({ officeTime: now() });
  beat();
  const beating = setInterval(beat, BEAT_EVERY_MS);
  let isAlive = true;
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  socket.on('pong', () => (isAlive = true));
  socket.on('close', () => {
    clearInterval(heartbeat);
    clearInterval(beating);
    end();
    disconnect();
  });
}
