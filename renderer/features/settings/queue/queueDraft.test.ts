import { expect, it } from 'vitest';
import { draftOf, readDraft } from './queueDraft.ts';

const saved = {
  targetMinutes: 20,
  categoryTargets: [{ category: 'B' as const, minutes: 30 }],
  serviceTargets: [{ serviceId: 'vsaa-sickness-benefit', minutes: 10 }],
  priorityMinutes: 5,
  cutoffMinutes: 0,
  lateMinutes: 15,
  recallCalls: 3,
  recallPauseSeconds: 20,
  graceMinutes: 30,
};

it('what is saved comes back as it was', () => {
  expect(readDraft(draftOf(saved)).settings).toEqual(saved);
});

it('an empty target of a category is the one of the centre', () => {
  const draft = { ...draftOf(saved), categories: { A: '', B: '', C: '10', D: '' } };
  expect(readDraft(draft).settings?.categoryTargets).toEqual([{ category: 'C', minutes: 10 }]);
});

it('names what is out of bounds and sends nothing', () => {
  const draft = {
    ...draftOf(saved),
    priorityMinutes: '31',
    categories: { A: '4', B: '', C: '', D: '' },
    services: [{ serviceId: 'vsaa-sickness-benefit', minutes: '' }],
  };
  expect(readDraft(draft)).toEqual({
    settings: null,
    wrong: ['priorityMinutes', 'category.A', 'service.vsaa-sickness-benefit'],
  });
});
