import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const DAYS_MS = 5 * 86_400_000;

it('an office that starts days after its last entry, or before it, asks about the date until a person has looked', async () => {
  const dataDir = temporaryFolder();
  const startAt = (laterMs: number) => startTestOffice({ dataDir, machineNow: () => Date.now() + laterMs });
  const doubtAt = async (laterMs: number) => {
    const office = await startAt(laterMs);
    const person = await signIn(office, 'Līga Balode');
    const { clockDoubt } = await person.call('connection.status', {});
    await person.call('connection.confirmClock', {});
    expect((await person.call('connection.status', {})).clockDoubt).toBeNull();
    await office.close();
    return clockDoubt;
  };
  expect(await doubtAt(0)).toBeNull();
  expect(await doubtAt(0)).toBeNull();
  expect((await doubtAt(DAYS_MS))?.lastEntryAt).toBeLessThanOrEqual(Date.now());
  expect((await doubtAt(0))?.lastEntryAt).toBeGreaterThan(Date.now());
});
