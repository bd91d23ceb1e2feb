import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectionWords, type ConnectionStatus } from './connectionState.ts';
import { startTexts } from './i18n.ts';

beforeAll(() => startTexts('lv'));

const ONLINE: ConnectionStatus = {
  state: 'online',
  since: null,
  toSend: 0,
  filesToSend: 0,
  unsentSince: null,
  contradicted: 0,
  isStuck: false,
  isCut: false,
  canCut: false,
  numbersLeft: 100,
  calendarUntil: 2027,
  calendarMissing: null,
  disk: null,
  clockDoubt: null,
  catalogueVersion: 1,
  catalogueRefused: false,
};

const words = (isLinkUp: boolean, change: Partial<ConnectionStatus> = {}) =>
  connectionWords(isLinkUp, { ...ONLINE, ...change }, i18next.t);

describe('connection in the top bar', () => {
  it('says online and that nothing waits', () => {
    expect(words(true)).toEqual({ tone: 'done', icon: 'wifi', words: 'tiešsaistē · 0 jānosūta' });
  });

  it('says how many documents are still on their way, beside everything else', () => {
    expect(words(true, { filesToSend: 2 })?.words).toBe('sūta · gaida sūtīšanu: 2 dokumenti');
    expect(words(true, { filesToSend: 1, toSend: 3 })?.words).toBe(
      'sūta · 3 jānosūta · gaida sūtīšanu: 1 dokuments',
    );
  });

  it('says since when it is offline and how much waits', () => {
    const since = Date.UTC(2026, 10, 12, 8, 42);
    expect(words(true, { state: 'offline', since, toSend: 3 })).toMatchObject({
      tone: 'warn',
      words: 'bezsaistē kopš 10:42 · 3 jānosūta',
    });
  });

  it('shows a contradiction as what matters most, because it needs a person, and still says offline', () => {
    expect(words(true, { state: 'offline', contradicted: 1, toSend: 2 })).toMatchObject({
      tone: 'error',
      words: 'bezsaistē · 1 pretrunā · 2 jānosūta',
    });
  });

  it('puts the lost office before everything', () => {
    expect(words(false, { contradicted: 1 })?.words).toBe('nav sakaru ar centra datoru');
  });

  it('says nothing while nothing is known', () => {
    expect(connectionWords(true, undefined, i18next.t)).toBeNull();
  });
});
