import path from 'node:path';
import { openDatabase, type Db } from '#db/open.ts';
import { matchOf } from '#db/search/clients.ts';
import { all, sql } from '#db/sql.ts';
import { BENCH_KEY, signIn, type BenchOffice } from '#tests/bench/benchOffice.ts';
import { runRace, type Race } from '#tests/bench/race.ts';

const LIMIT = 20;
/** What people type: with and without diacritics, one letter, two beginnings, a phone, a name that is rare. */
const TYPED = [
  'j',
  'ber',
  'bērz',
  'berzins',
  'janis ber',
  'li ozol',
  'anna kalnina liepina',
  '2612',
  '20007919',
  'xyz',
];

/** The box in which a clerk looks for a client, through dispatch, against the query of the index alone. */
export async function raceSearch(office: BenchOffice, samples: number, clients: number): Promise<Race> {
  const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  const db = openDatabase(path.join(office.dataDir, 'lodzins.db'), BENCH_KEY);
  const race = await runRace({
    name: `client.search among ${clients.toLocaleString('en')}`,
    against: `the bare FTS5 query over the same clients, first ${LIMIT} rows`,
    samples,
    warmUp: TYPED.length * 10,
    target: { ratio: 1.5, orMs: 1 },
    prepare(index) {
      const text = TYPED[Math.abs(index) % TYPED.length] ?? '';
      return {
        product: () => clerk.call('client.search', { text, limit: LIMIT }),
        bare: () => bareSearch(db, text),
      };
    },
  });
  db.close();
  return race;
}

function bareSearch(db: Db, text: string): unknown[] {
  return all(
    db,
    sql`SELECT rowid, name, phone FROM client_search WHERE client_search MATCH ${matchOf(text)}
        ORDER BY rowid DESC LIMIT ${LIMIT}`,
  );
}
