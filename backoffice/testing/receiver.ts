import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

/** An institution's system that is told of news; it takes every message unless told otherwise. */
export type Receiver = {
  readonly url: string;
  readonly received: readonly Received[];
  /** Of the answers from now on. */
  answer(status: number, headers?: http.OutgoingHttpHeaders): void;
  /** Resolves when that many have come. */
  until(count: number): Promise<readonly Received[]>;
  close(): Promise<void>;
};

const LIMIT_MS = 15_000;

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let answer: { status: number; headers: http.OutgoingHttpHeaders } = { status: 204, headers: {} };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, answer.headers).end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/news`,
    received,
    answer: (status, headers = {}) => {
      answer = { status, headers };
    },
    until: (count) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${received.length} came`)), LIMIT_MS);
        const look = (): void => {
          if (received.length < count) return;
          waiting.delete(look);
          clearTimeout(limit);
          resolve(received);
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
