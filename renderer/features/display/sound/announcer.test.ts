import { expect, it } from 'vitest';
import type { Call } from '../arrangeCalls.ts';
import { createAnnouncer } from './announcer.ts';

const call = (ticket: string): Call => ({
  ticket,
  counter: '1. lodziņš',
  hall: null,
  at: 0,
  callNumber: 1,
  language: 'lv',
  isFetched: false,
});

/** Says a call until it is told to end. */
function hall() {
  const said: string[] = [];
  const shown: (string | null)[] = [];
  let end = (): void => undefined;
  const announcer = createAnnouncer({
    announce: ({ ticket }) => {
      said.push(ticket);
      return new Promise((resolve) => (end = resolve));
    },
    onChange: (key) => shown.push(key),
  });
  const finish = async (): Promise<void> => {
    end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { said, shown, announcer, finish };
}

it('says two calls that come at once one after the other', async () => {
  const { said, shown, announcer, finish } = hall();
  announcer.add([call('A001'), call('B002')]);
  expect(said).toEqual(['A001']);
  await finish();
  expect(said).toEqual(['A001', 'B002']);
  await finish();
  expect(shown).toEqual(['A001 1. lodziņš 1', 'B002 1. lodziņš 1', null]);
});

it('a call that comes while another is said waits for its turn', async () => {
  const { said, announcer, finish } = hall();
  announcer.add([call('A001')]);
  announcer.add([call('B002')]);
  expect(said).toEqual(['A001']);
  await finish();
  expect(said).toEqual(['A001', 'B002']);
});

it('a call that was undone before its turn is not said', async () => {
  const { said, announcer, finish } = hall();
  announcer.add([call('A001'), call('B002'), call('C003')]);
  announcer.keep([call('A001'), call('C003')]);
  await finish();
  await finish();
  expect(said).toEqual(['A001', 'C003']);
});
