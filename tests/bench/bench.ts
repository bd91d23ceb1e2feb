// `npm run bench [part]`: speed as ratios against the bare minimum, both measured in this run. A table, and bench/latest.json.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBenchOffice, type BenchOffice } from '#tests/bench/benchOffice.ts';
import { raceArchive } from '#tests/bench/archive.ts';
import { fillClients } from '#tests/bench/clients.ts';
import { raceCommands } from '#tests/bench/commands.ts';
import { raceLan } from '#tests/bench/lan.ts';
import { isMet, type Quantiles, type Race } from '#tests/bench/race.ts';
import { raceSearch } from '#tests/bench/search.ts';
import { raceSync } from '#tests/bench/sync.ts';

const COMMAND_SAMPLES = 300;
const SEARCH_SAMPLES = 300;
/** As many as a large centre knows. */
const CLIENTS = 200_000;
const SYNC_SAMPLES = 3;
const LAN_SAMPLES = 100;
const RESULT = path.join(import.meta.dirname, '../../bench/latest.json');

/** What is raced; a name as argument races that part alone. */
const PARTS: Readonly<Record<string, () => Promise<Race[]>>> = {
  commands: () => inOffice((office) => raceCommands(office, COMMAND_SAMPLES)),
  search: () =>
    inOffice(async (office) => {
      fillClients(office.dataDir, CLIENTS);
      return [await raceSearch(office, SEARCH_SAMPLES, CLIENTS)];
    }),
  archive: () => inOffice((office) => raceArchive(office, SEARCH_SAMPLES)),
  sync: () => raceSync(SYNC_SAMPLES),
  lan: () => raceLan(LAN_SAMPLES),
};
const wanted = process.argv[2];
if (wanted !== undefined && !PARTS[wanted]) throw new Error(`there is no part ${wanted}`);
const races: Race[] = [];
for (const [name, race] of Object.entries(PARTS)) {
  if (wanted === undefined || wanted === name) races.push(...(await race()));
}

console.table(
  Object.fromEntries(
    races.map((race) => [
      race.name,
      {
        'product ms': both(race.product),
        'bare ms': both(race.bare),
        ratio: both(race.ratio),
        target: `${race.target.ratio} ×${race.target.orMs === undefined ? '' : ` or ${race.target.orMs} ms more`}`,
        met: isMet(race) ? 'yes' : 'no',
      },
    ]),
  ),
);
console.log('Each figure is p50 / p95. What the bare side does stands in the file.');
fs.mkdirSync(path.dirname(RESULT), { recursive: true });
const machine = { cores: os.cpus().length, platform: os.platform(), node: process.version };
fs.writeFileSync(RESULT, `${JSON.stringify({ machine, races }, null, 2)}\n`);

function both({ p50, p95 }: Quantiles): string {
  return `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
}

async function inOffice(race: (office: BenchOffice) => Promise<Race[]>): Promise<Race[]> {
  const office = await startBenchOffice();
  try {
    return await race(office);
  } finally {
    await office.close();
  }
}
