import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { findCommand, saveCommand } from '#db/repositories/commands.ts';
import { COMMANDS_KEPT_MS, createCommandSweep } from '#electron/office/forgetCommands.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

const NOON = Date.UTC(2026, 10, 24, 10);
const DAY_MS = 86_400_000;
const ANSWER = { name: 'visit.callNext', inputHash: '', output: '{}', refusal: null };

it('answers are kept as long as somebody may repeat the command, then swept away, many over several looks', () => {
  const db = temporaryDatabase();
  let now = NOON;
  const sweep = createCommandSweep(db, () => now);
  const old = Array.from({ length: 501 }, () => randomUUID());
  for (const id of old) saveCommand(db, id, ANSWER, NOON - COMMANDS_KEPT_MS - 1);
  const [young, today] = [randomUUID(), randomUUID()];
  saveCommand(db, young, ANSWER, NOON - COMMANDS_KEPT_MS);
  saveCommand(db, today, ANSWER, NOON);
  const kept = (): number => [...old, young, today].filter((id) => findCommand(db, id)).length;

  sweep();
  expect(kept()).toBe(3);
  sweep();
  expect(kept()).toBe(2);
  now += DAY_MS;
  sweep();
  expect(findCommand(db, young)).toBeNull();
  expect(findCommand(db, today)).not.toBeNull();
});
