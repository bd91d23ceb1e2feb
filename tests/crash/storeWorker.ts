// A process that opens the database, writes commands and is killed in the phase named on its command line.
// Every command that was acknowledged is on its standard output.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { LATEST_VERSION, migrate } from '#db/migrations/migrate.ts';
import { openConnection, openDatabase, type Db } from '#db/open.ts';
import { saveCommand } from '#db/repositories/commands.ts';
import { transact } from '#db/transaction.ts';
import type { Device } from '#db/journal/write.ts';
import { createPhaseKiller } from '#tests/crash/phaseKiller.ts';
import { clientRegistered, ticketIssued } from '#tests/factories/events.ts';
import { aRecording, record, TEST_KEY } from '#tests/factories/journal.ts';
import type { DeviceId } from '#shared/lib/ids.ts';

const [phase = '', file = ''] = process.argv.slice(2);
const device: Device = { id: '00000000-0000-4000-8000-0000000000de' as DeviceId, incarnation: 1 };
const killer = createPhaseKiller(phase === 'commit' ? 1_500 : 6_000);

switch (phase) {
  case 'open':
    // Left open on purpose: the next one finds a log that has not been brought into the file.
    writeCommands(openDatabase(file, TEST_KEY), 20);
    for (;;) inPhase(() => openDatabase(file, TEST_KEY)).close();
  case 'migrate':
    for (let run = 0; ; run += 1) migrateInPhase(`${file}-${run}`);
  case 'commit': {
    const db = openDatabase(file, TEST_KEY);
    for (;;) inPhase(() => writeCommand(db));
  }
  case 'checkpoint': {
    const db = openDatabase(file, TEST_KEY);
    for (;;) {
      writeCommands(db, 25);
      inPhase(() => db.pragma('wal_checkpoint(TRUNCATE)'));
    }
  }
}

function inPhase<T>(act: () => T): T {
  killer.enter();
  const result = act();
  killer.leave();
  return result;
}

function writeCommands(db: Db, count: number): void {
  for (let index = 0; index < count; index += 1) writeCommand(db);
}

/** One use case: events of two aggregates, their tables, the search index and the command's result. */
function writeCommand(db: Db): void {
  const commandId = randomUUID();
  const client = randomUUID();
  transact(db, () => {
    const recording = aRecording(device, { commandId: commandId as never });
    record(db, recording, 'visit', randomUUID(), ticketIssued());
    record(db, recording, 'client', client, clientRegistered(client, { familyName: `Uzvārds ${commandId}` }));
    saveCommand(db, commandId, { name: 'test', inputHash: '', output: '{}', refusal: null }, recording.at);
  });
  writeSync(1, `acknowledged ${commandId}\n`);
}

/** A file of the first version with commands in its journal is brought up to date. */
function migrateInPhase(path: string): void {
  const old = openConnection(path, TEST_KEY);
  migrate(old, 1);
  const commandId = randomUUID();
  const insert = `INSERT INTO commands (id, name, input_hash, output, at) VALUES (?, 'test', '', '{}', 0)`;
  old.prepare(insert).run(commandId);
  old.close();
  writeSync(1, `file ${path}\nacknowledged ${commandId}\n`);
  const db = openConnection(path, TEST_KEY);
  inPhase(() => migrate(db, LATEST_VERSION));
  db.close();
}
