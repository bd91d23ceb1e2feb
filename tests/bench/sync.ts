import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compare, timed, type Race } from '#tests/bench/race.ts';
import { openBareSync } from '#tests/bench/sync/bareSync.ts';
import { openProductSync } from '#tests/bench/sync/productSync.ts';
import { startServers, type Servers } from '#tests/bench/sync/servers.ts';

export const SYNC_EVENTS = 10_000;
const TARGET = { ratio: 2 };
const NO_TARGET = { ratio: Infinity };

type Times = { push: number; pull: number; places: number };

/** A long day of a bus comes home: sent by one device, read by another, with every rule and the hash chain on. */
export async function raceSync(samples: number, events = SYNC_EVENTS): Promise<Race[]> {
  const servers = await startServers();
  const product: Times[] = [];
  const bare: Times[] = [];
  try {
    for (let round = -1; round < samples; round += 1) {
      const [first, second] = await runRound(servers, round, events);
      if (round < 0) continue;
      product.push(first);
      bare.push(second);
    }
  } finally {
    await servers.stop();
  }
  const of = (of: (times: Times) => number) => ({ product: product.map(of), bare: bare.map(of) });
  const many = events.toLocaleString('en');
  const against = 'encrypted outbox, HTTP batches, insert from unnest, cursor, encrypted inbox';
  return [
    compare(
      { name: `sync: push of ${many} events`, against, samples, target: NO_TARGET },
      of(({ push }) => push),
    ),
    compare(
      { name: `sync: pull of ${many} events`, against, samples, target: NO_TARGET },
      of(({ pull }) => pull),
    ),
    compare(
      { name: `sync: round trip of ${many} events`, against, samples, target: TARGET },
      of(({ push, pull }) => push + pull),
    ),
    compare(
      { name: 'sync: the same, and the sender reads its places', against, samples, target: NO_TARGET },
      of(({ push, pull, places }) => push + pull + places),
    ),
  ];
}

async function runRound(servers: Servers, round: number, count: number): Promise<[Times, Times]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-bench-sync-'));
  const product = await openProductSync(servers.product.url, servers.product.databaseUrl, round + 1);
  const bare = openBareSync(folder, servers.bare.url);
  const place = await bare.pull(0);
  const before = { product: product.received(), bare: bare.received() };
  const events = product.fill(count);
  bare.fill(events);

  const raceProduct = async (): Promise<Times> => {
    const { answered, placed } = await product.push();
    return { push: answered, places: placed - answered, pull: await timed(() => product.pull()) };
  };
  const raceBare = async (): Promise<Times> => {
    const push = await timed(() => bare.push());
    return { push, places: 0, pull: await timed(() => bare.pull(place)) };
  };
  const productFirst = round % 2 === 0;
  const early = productFirst ? await raceProduct() : await raceBare();
  const late = productFirst ? await raceBare() : await raceProduct();
  for (const [side, received] of [
    ['product', product.received()],
    ['bare', bare.received()],
  ] as const) {
    if (received - before[side] < events.length) throw new Error(`the ${side} side lost events`);
  }
  await product.close();
  bare.close();
  fs.rmSync(folder, { recursive: true });
  return productFirst ? [early, late] : [late, early];
}
