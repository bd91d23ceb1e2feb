import { expect, it } from 'vitest';
import { publishTouched } from '#electron/office/sync/topics.ts';
import type { Touched } from '#db/journal/states.ts';

it('no screen is told of what only a newer program knows, and all of what came with it', () => {
  const told: [string, readonly string[]][] = [];
  const touched = [
    { aggregate: 'excursion', aggregateId: 'a' },
    { aggregate: 'visit', aggregateId: 'b' },
  ] as unknown as readonly Touched[];
  publishTouched((topic, ids) => void told.push([topic, ids]), touched);
  expect(told).toEqual([
    ['visit', ['b']],
    ['queue', ['b']],
  ]);
});
