import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo, whyNotCounter, type CounterFacts } from '#shared/domain/centre/counters.ts';

const first: CounterFacts = { id: '1', name: '1. lodziņš', isClosed: false };
const second: CounterFacts = { id: '2', name: '2. lodziņš', isClosed: false };

describe('a counter after set-up', () => {
  it('may be renamed and closed while nobody works at it', () => {
    expect(whyNotCounter([second], first, { ...first, name: 'Ātrais lodziņš' }, false)).toBeNull();
    expect(whyNotCounter([second], first, { ...first, isClosed: true }, false)).toBeNull();
  });

  it('keeps its name and stays open while somebody works at it', () => {
    expect(whyNotCounter([second], first, { ...first, name: 'Cits' }, true)).toBe('counter.occupied');
    expect(whyNotCounter([second], first, { ...first, isClosed: true }, true)).toBe('counter.occupied');
    expect(whyNotCounter([second], first, first, true)).toBeNull();
  });

  it('never has the name of another one, closed ones included', () => {
    const closed = { ...second, isClosed: true };
    expect(whyNotCounter([closed], null, { ...first, name: ' 2. LODZIŅŠ' }, false)).toBe('counter.nameTaken');
  });

  it('is not closed when it is the last open one', () => {
    const closed = { ...second, isClosed: true };
    expect(whyNotCounter([closed], first, { ...first, isClosed: true }, false)).toBe('counter.lastOpen');
  });
});

it('moves one counter and keeps the order of the others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      fc.nat(11),
      (ids, from, to) => {
        const id = ids[from % ids.length] ?? '';
        const place = (to % ids.length) + 1;
        const moved = movedTo(ids, id, place);
        expect(moved.indexOf(id)).toBe(place - 1);
        expect(moved.filter((each) => each !== id)).toEqual(ids.filter((each) => each !== id));
      },
    ),
  );
});
