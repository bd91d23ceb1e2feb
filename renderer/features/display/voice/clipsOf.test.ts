import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { clipsOf } from './clipsOf.ts';
import { CLIPS } from './voices.ts';

const call = (ticket: string, counter = '3. lodziņš', isFetched = false) => ({ ticket, counter, isFetched });

describe('a call is spoken as letter, number, counter', () => {
  it.each([
    [call('A042'), ['letterA', 'number42', 'counter3']],
    [call('B107', '12. lodziņš'), ['letterB', 'number100', 'number7', 'counter12']],
    [call('C200', '1. lodziņš'), ['letterC', 'number200', 'counter1']],
    [call('D1042', '4. lodziņš'), ['letterD', 'number1', 'number0', 'number4', 'number2', 'counter4']],
  ])('%o', (spoken, clips) => expect(clipsOf(spoken)).toEqual(clips));

  it('sends people to the screen for a room that has a name of its own', () => {
    expect(clipsOf(call('A001', 'Sarunu telpa'))).toEqual(['letterA', 'number1', 'seeScreen']);
  });

  it('tells a client who is fetched that somebody comes, and not to walk', () => {
    expect(clipsOf(call('A001', '2. lodziņš', true))).toEqual(['letterA', 'number1', 'comesToYou']);
  });

  it('has a clip for everything it may say, in every language of the clients', () => {
    const letter = fc.integer({ min: 65, max: 90 }).map((code) => String.fromCharCode(code));
    const counter = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map((number) => `${number}. lodziņš`),
      fc.string(),
    );
    fc.assert(
      fc.property(letter, fc.nat(12_000), counter, fc.boolean(), (prefix, number, name, isFetched) => {
        const clips = clipsOf(call(`${prefix}${String(number).padStart(3, '0')}`, name, isFetched));
        for (const language of CLIENT_LANGUAGES) {
          for (const clip of clips) expect(CLIPS[language][clip], `${language} ${clip}`).toHaveLength(2);
        }
      }),
    );
  });
});
