// Writes commands and acknowledges each on standard output, until the power is cut.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '#db/open.ts';
import { saveCommand } from '#db/repositories/commands.ts';
import { transact } from '#db/transaction.ts';
import { giveRating } from '#db/ratings/pool.ts';
import { openRatings } from '#db/ratings/open.ts';
import { clientRegistered, ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, record, TEST_KEY } from '#tests/factories/journal.ts';

const [folder = '', what = '', plantedBug = ''] = process.argv.slice(2);
const device = aDevice();

if (what === 'ratings') {
  const ratings = openRatings(`${folder}/ratings.db`, TEST_KEY);
  for (;;) {
    const id = randomUUID();
    giveRating(ratings, { id, service: 4, manner: null, tags: [] });
    writeSync(1, `${id}\n`);
  }
}

const db = openDatabase(`${folder}/lodzins.db`, TEST_KEY);
// What a reopened file falls back to when the setting is forgotten.
if (plantedBug === 'normal') db.pragma('synchronous=NORMAL');
for (;;) {
  const commandId = randomUUID();
  const client = randomUUID();
  transact(db, () => {
    const recording = aRecording(device, { commandId: commandId as never });
    record(db, recording, 'visit', randomUUID(), ticketIssued());
    record(db, recording, 'client', client, clientRegistered(client));
    saveCommand(db, commandId, { name: 'test', inputHash: '', output: '{}', refusal: null }, recording.at);
  });
  writeSync(1, `${commandId}\n`);
}
