import { v7 } from 'uuid';
import path from 'node:path';
import type { ClientState } from '#shared/domain/client/types.ts';
import { openDatabase } from '#db/open.ts';
import { clientProjection } from '#db/repositories/clients.ts';
import { transact } from '#db/transaction.ts';
import { BENCH_KEY } from '#tests/bench/benchOffice.ts';

const GIVEN = [
  'Jānis',
  'Anna',
  'Andris',
  'Ilze',
  'Juris',
  'Līga',
  'Mārtiņš',
  'Inese',
  'Edgars',
  'Kristīne',
  'Roberts',
  'Zane',
];
const FAMILY = [
  'Bērziņ',
  'Kalniņ',
  'Ozoliņ',
  'Liepiņ',
  'Krūmiņ',
  'Balodi',
  'Eglīt',
  'Zariņ',
  'Pēterson',
  'Vītol',
];
const BATCH = 5_000;

/** As many clients as a large centre knows, put where a registration puts them: the table and its search index. */
export function fillClients(dataDir: string, count: number): void {
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), BENCH_KEY);
  for (let from = 0; from < count; from += BATCH) {
    transact(db, () => {
      for (let index = from; index < Math.min(count, from + BATCH); index += 1) {
        clientProjection.save(db, v7(), clientAt(index), null);
      }
    });
  }
  db.close();
}

/** Spread evenly, the same in every run; births in the nineteenth century, so the codes are nobody's. */
function clientAt(index: number): ClientState {
  const spread = (index * 7919) % 1_000_003;
  const pick = (list: readonly string[], divisor: number): string =>
    list[Math.floor(spread / divisor) % list.length] ?? '';
  const day = String(1 + (spread % 28)).padStart(2, '0');
  const month = String(1 + (spread % 12)).padStart(2, '0');
  const year = String(50 + (spread % 50)).padStart(2, '0');
  return {
    kind: 'person',
    version: v7(),
    mergedInto: null,
    data: {
      givenName: pick(GIVEN, 1),
      familyName: `${pick(FAMILY, 13)}${familyEnding(spread)}`,
      code: `${day}${month}${year}0${String(spread % 10_000).padStart(4, '0')}`,
      phone: `+371 2${String(spread).padStart(7, '0')}`,
      email: '',
    },
  };
}

/** Many different names, as in life: š, a, and compounds. */
function familyEnding(spread: number): string {
  const second = FAMILY[spread % FAMILY.length] ?? '';
  const ending = spread % 2 === 0 ? 'š' : 'a';
  return spread % 5 === 0 ? `${ending}-${second}${ending}${spread % 97}` : ending;
}
