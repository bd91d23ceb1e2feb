import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import { dueWords } from '#renderer/app/dueWords.ts';
import { dueState } from './dueState.ts';

const t = textsIn('lv');
const on = (dueDate: string, today = '2026-11-12') =>
  dueWords(dueState({ status: 'registered', dueDate, waitsUntil: null }, today), t);

describe('promised day of a request', () => {
  it('is late from the day after, with the number of days', () => {
    expect(on('2026-11-11')).toEqual({ tone: 'error', words: 'kavē 1 dienu' });
    expect(on('2026-11-01')).toEqual({ tone: 'error', words: 'kavē 11 dienas' });
  });

  it('is near on the day itself and the three working days before, however long the weekend (SLT, INT-11)', () => {
    expect(on('2026-11-12')).toEqual({ tone: 'warn', words: 'šodien' });
    expect(on('2026-11-13')).toEqual({ tone: 'warn', words: 'rīt' });
    expect(on('2026-11-15')).toEqual({ tone: 'warn', words: 'vēl 3 dienas' });
    // A weekend and the eighteenth of November lie between.
    expect(on('2026-11-17')).toEqual({ tone: 'warn', words: 'vēl 5 dienas' });
    expect(on('2026-11-19')).toEqual({ tone: 'neutral', words: null });
  });

  it('counts days over the change to summer time', () => {
    expect(on('2026-03-30', '2026-03-28')).toEqual({ tone: 'warn', words: 'vēl 2 dienas' });
  });

  it('is not late while the request waits for its client', () => {
    const waiting = { status: 'registered', dueDate: '2026-11-01', waitsUntil: '2026-11-10' } as const;
    expect(dueState(waiting, '2026-11-12').kind).toBe('none');
  });

  it.each(['resultReady', 'handedOver', 'withdrawn'] as const)('is never late once %s', (status) => {
    expect(dueState({ status, dueDate: '2026-01-01', waitsUntil: null }, '2026-11-12').kind).toBe('none');
  });
});
