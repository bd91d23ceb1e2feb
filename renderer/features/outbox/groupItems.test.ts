import { describe, expect, it } from 'vitest';
import { countOthers, groupItems } from './groupItems.ts';
import type { OutboxItem } from './outboxData.ts';

const item = (changes: Partial<OutboxItem>): OutboxItem => ({
  commandId: '1',
  aggregate: 'visit',
  aggregateId: 'visit-1',
  type: 'visit.called',
  at: 1,
  state: 'waiting',
  reason: null,
  taskId: null,
  ticket: 'A042',
  registerNumber: null,
  serviceId: null,
  ...changes,
});

describe('outbox as people read it', () => {
  it('is one line for everything done about a visit', () => {
    const groups = groupItems([
      item({ type: 'visit.finished', at: 9 }),
      item({ type: 'visit.called', at: 5 }),
      item({ type: 'visit.called', at: 4 }),
    ]);
    expect(groups).toMatchObject([{ types: ['visit.finished', 'visit.called'], at: 9 }]);
  });

  it('puts what needs a person first and what has arrived last', () => {
    const groups = groupItems([
      item({ aggregateId: 'a', state: 'accepted' }),
      item({ aggregateId: 'b', state: 'waiting' }),
      item({ aggregateId: 'c', state: 'sending' }),
      item({ aggregateId: 'd', state: 'contradicted', taskId: 't' }),
    ]);
    expect(groups.map(({ state }) => state)).toEqual(['contradicted', 'sending', 'waiting', 'accepted']);
  });

  it('keeps each contradiction apart, because each has its own task', () => {
    const groups = groupItems([
      item({ state: 'contradicted', taskId: 't1' }),
      item({ state: 'contradicted', taskId: 't2' }),
    ]);
    expect(groups).toHaveLength(2);
  });

  it('shows only the latest that arrived, and everything that has not', () => {
    const many = (state: OutboxItem['state']) =>
      Array.from({ length: 30 }, (_, index) => item({ aggregateId: `${state} ${index}`, state }));
    expect(groupItems(many('accepted'))).toHaveLength(5);
    expect(groupItems(many('waiting'))).toHaveLength(30);
  });

  it('counts what is unsent but of no client', () => {
    expect(countOthers([item({}), item({ state: 'accepted' })], 3)).toBe(2);
    expect(countOthers([item({})], 1)).toBe(0);
  });
});
