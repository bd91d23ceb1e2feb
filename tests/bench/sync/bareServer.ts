// The least that a server of the sync can do: takes batches in, gives pages out. No rule, no chain, no permission.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';

const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 4, onnotice: () => undefined });
await sql`
  create table if not exists bare_event (
    seq bigint generated always as identity primary key, id uuid not null unique, body json not null)`;

const server = http.createServer((request, response) => {
  void answer(request).then((body) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));

async function answer(request: http.IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '', 'http://bare');
  return request.method === 'POST'
    ? takeIn(await textOf(request))
    : page(Number(url.searchParams.get('after')));
}

async function takeIn(text: string): Promise<unknown> {
  const { events } = JSON.parse(text) as { events: { id: string }[] };
  const ids = events.map(({ id }) => id);
  const bodies = events.map((event) => JSON.stringify(event));
  await sql`
    insert into bare_event (id, body) select * from unnest(${ids}::uuid[], ${bodies}::text[]::json[])
    on conflict do nothing`;
  return { ids };
}

async function page(after: number): Promise<unknown> {
  const rows = await sql`select seq::int, body from bare_event where seq > ${after} order by seq limit 500`;
  return { entries: rows };
}

async function textOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
