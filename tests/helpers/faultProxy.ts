import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What happens to one request on its way. */
export type Fault =
  | 'blackHole'
  | 'reset'
  /** The back-office has done it, but the answer never arrives. */
  | 'lostResponse'
  | 'halfResponse'
  | 'duplicate'
  | '502'
  | 'emptyAnswer'
  | 'wrongJson'
  | 'redirect'
  /** Waits until `release()`. */
  | 'delay';

export type FaultProxy = {
  readonly url: string;
  /** The next requests to this path meet the fault; several faults are met one after the other. */
  fail(path: string, fault: Fault, times?: number): void;
  /** Faults that were not met yet are not met any more. */
  heal(): void;
  /** Resolves when the next request to this path has arrived, before its fault. */
  arrived(path: string): Promise<void>;
  release(): void;
  /** Nobody listens: connections are refused, open ones are cut. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Ends open connections as a failing router does. */
  cutAll(): void;
  readonly requests: readonly string[];
  close(): Promise<void>;
};

const HTML = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';

/** An HTTP proxy on the loopback that loses, cuts, repeats and garbles what a script tells it to. */
export async function startFaultProxy(target: () => string): Promise<FaultProxy> {
  const faults: { readonly path: string; readonly fault: Fault }[] = [];
  const waiting: { readonly path: string; readonly tell: () => void }[] = [];
  const held: (() => void)[] = [];
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  const handle = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const body = await bodyOf(request);
    requests.push(`${request.method} ${path}`);
    for (const told of take(waiting, path)) told.tell();
    const [met] = take(faults, path, 1);
    await meet(met?.fault ?? null, { request, response, body });
  };

  const meet = async (fault: Fault | null, exchange: Exchange): Promise<void> => {
    const { response, request } = exchange;
    switch (fault) {
      case 'blackHole':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'lostResponse':
        await collect(exchange, target());
        request.socket.destroy();
        return;
      case 'halfResponse': {
        const answer = await collect(exchange, target());
        response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
        response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () =>
          request.socket.destroy(),
        );
        return;
      }
      case 'duplicate': {
        await collect(exchange, target());
        const second = await collect(exchange, target());
        response.writeHead(second.status, second.headers).end(second.body);
        return;
      }
      case '502':
        response.writeHead(502, { 'content-type': 'text/html' }).end(HTML);
        return;
      case 'emptyAnswer':
        response.writeHead(200, { 'content-type': 'application/json' }).end();
        return;
      case 'wrongJson':
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"epoch":1,"answers":"all"}');
        return;
      case 'redirect':
        response.writeHead(302, { location: '/sign-in' }).end();
        return;
      case 'delay':
        await new Promise<void>((resolve) => held.push(resolve));
        forward(exchange, target());
        return;
      case null:
        forward(exchange, target());
    }
  };

  const server = http.createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const down = (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    cutAll();
    return closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    fail(path, fault, times = 1) {
      for (let count = 0; count < times; count++) faults.push({ path, fault });
    },
    heal: () => void faults.splice(0),
    arrived: (path) => new Promise((tell) => void waiting.push({ path, tell })),
    release: () => held.splice(0).forEach((go) => go()),
    down,
    up: () => listen(port),
    cutAll,
    requests,
    close: () => (server.listening ? down() : Promise.resolve()),
  };
}

type Exchange = {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  readonly body: Buffer;
};

/** Takes out the first entries whose path begins the request's. */
function take<Entry extends { readonly path: string }>(
  entries: Entry[],
  path: string,
  limit = Infinity,
): Entry[] {
  const taken = entries.filter((entry) => path.startsWith(entry.path)).slice(0, limit);
  for (const entry of taken) entries.splice(entries.indexOf(entry), 1);
  return taken;
}

async function bodyOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send({ request, body }: Exchange, target: string): http.ClientRequest {
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const onward = http.request(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers,
    agent: false,
  });
  onward.end(body);
  return onward;
}

/** Piece by piece, so that streams of news pass too. */
function forward(exchange: Exchange, target: string): void {
  const { response } = exchange;
  const onward = send(exchange, target);
  onward.once('error', () => response.destroy());
  onward.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
    response.once('close', () => answer.destroy());
  });
}

type Collected = {
  readonly status: number;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body: Buffer;
};

function collect(exchange: Exchange, target: string): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const onward = send(exchange, target);
    onward.once('error', reject);
    onward.once('response', (answer) => {
      const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
      bodyOf(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers, body }), reject);
    });
  });
}
