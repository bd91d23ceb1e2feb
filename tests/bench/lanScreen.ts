import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import type { InputOf, OutputOf, ProcedureName, QueryName } from '#shared/api/contract.ts';
import type { Topic } from '#shared/api/topics.ts';
import type { LiveMessage } from '#shared/api/transport.ts';
import { createQueryCache } from '#renderer/api/queryCache.ts';
import type { LanMachine } from '#tests/helpers/lanMachine.ts';
import type { Person } from '#tests/helpers/testOffice.ts';

/** A screen at another machine, without its pixels: the cache of the real ones, fed by the real pushes. */
export type LanScreen = {
  call<Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    commandId?: string,
  ): Promise<OutputOf<Name>>;
  /** Resolves when this screen shows that this client was called. `waiting`: how many waited before. */
  until(called: Called, waiting: number): Promise<void>;
  /** Nothing is being asked any more. */
  settled(): Promise<void>;
  /** Milliseconds of a round trip over the WebSocket, with nothing behind it. */
  ping(): Promise<number>;
  close(): void;
};

/** What has not come in this time was lost. */
const NEVER_MS = 30_000;

type Called = { readonly visitId: string; readonly ticket: string };
type Shown = { readonly name: QueryName; readonly input: unknown; readonly topics: readonly Topic[] };
type Kind = 'counter' | 'display' | 'kiosk';

/** What the screens themselves ask and listen for: a counter where nobody has been called, a display, a kiosk. */
const SHOWN: Readonly<Record<Kind, readonly Shown[]>> = {
  counter: [
    { name: 'session.me', input: {}, topics: ['session', 'settings'] },
    { name: 'connection.status', input: {}, topics: ['connection', 'outbox', 'task'] },
    { name: 'visit.current', input: {}, topics: ['visit', 'queue', 'session'] },
    { name: 'queue.list', input: {}, topics: ['queue', 'visit'] },
    { name: 'handoff.list', input: {}, topics: ['queue', 'visit', 'session'] },
    { name: 'day.figures', input: {}, topics: ['visit', 'queue', 'request'] },
  ],
  display: [{ name: 'display.board', input: { hall: null }, topics: ['queue', 'visit', 'settings'] }],
  kiosk: [{ name: 'kiosk.state', input: {}, topics: ['queue', 'visit', 'settings', 'session'] }],
};

export async function openScreen(kind: Kind, machine: LanMachine, person: Person): Promise<LanScreen> {
  // Unchecked, as in a browser: what the answers look like is the contract tests' matter.
  const listeners = new Set<() => void>();
  const changed = (): void => [...listeners].forEach((listener) => listener());
  let underWay = 0;
  const cache = createQueryCache(async (name, input) => {
    underWay++;
    try {
      const answer = await person.answer(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.output;
    } finally {
      underWay--;
      // After the cache has taken it, and asked once more where that was not the last word.
      setImmediate(changed);
    }
  });
  const keys = SHOWN[kind].map(({ name, input }) => cache.keyOf(name, input));
  const socket = new WebSocket(
    `${machine.url.replace('https', 'wss')}/api/live?session=${person.session ?? ''}`,
    { ca: machine.ca, headers: { cookie: machine.cookie ?? '' } },
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as LiveMessage;
    if ('pushes' in message) cache.onPushes(message.pushes);
  });
  const ends = SHOWN[kind].map((shown, index) => cache.subscribe(keys[index] ?? '', shown, changed));
  const when = (what: string, isSo: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const shown = (): string => JSON.stringify(keys.map((key) => cache.read(key))).slice(0, 2_000);
      const tooLong = setTimeout(
        () => reject(new Error(`${kind}: ${what} never came; under way ${underWay}, shown ${shown()}`)),
        NEVER_MS,
      );
      const look = (): void => {
        if (!isSo()) return;
        clearTimeout(tooLong);
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  const shows = (called: Called, waiting: number): boolean =>
    SHOWN[kind].some(({ name }, index) => knows(name, cache.read(keys[index] ?? '').data, called, waiting));
  return {
    call: (name, input, commandId) => person.call(name, input, commandId),
    until: (called, waiting) => when(called.ticket, () => shows(called, waiting)),
    settled: () => when('the last answer', () => underWay === 0),
    ping: () =>
      new Promise((resolve) => {
        const sentAt = performance.now();
        socket.once('pong', () => resolve(performance.now() - sentAt));
        socket.ping();
      }),
    close() {
      for (const end of ends) end();
      socket.terminate();
    },
  };
}

function knows(name: QueryName, data: unknown, called: Called, waiting: number): boolean {
  if (data === undefined) return false;
  switch (name) {
    case 'queue.list':
      return (data as OutputOf<'queue.list'>).inProgress.some(({ visitId }) => visitId === called.visitId);
    case 'display.board':
      return (data as OutputOf<'display.board'>).calls.some(({ ticket }) => ticket === called.ticket);
    case 'kiosk.state':
      return (data as OutputOf<'kiosk.state'>).waiting < waiting;
    default:
      return false;
  }
}
