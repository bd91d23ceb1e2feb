import { describe, expect, it } from 'vitest';
import { newId, randomText } from './randomness.ts';

const MANY = 20_000;

describe('ids and secrets from a pool', () => {
  it('are UUIDs of version 7, each once, in the order in which they were made', () => {
    const ids = Array.from({ length: MANY }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(MANY);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('give no bytes out twice, also where the pool ends', () => {
    const texts = Array.from({ length: MANY }, (_, index) => randomText(12 + (index % 5)));
    expect(new Set(texts.map((text) => text.slice(0, 16))).size).toBe(MANY);
    expect(randomText(12)).toMatch(/^[\w-]{16}$/);
    expect(texts.every((text) => !/^A+$/.test(text))).toBe(true);
  });
});
