import { describe, expect, it } from 'vitest';
import { nextStep } from './nextStep.ts';

describe('the next step of level 3', () => {
  it.each([
    ['open', 'feedback.ownerDecides', 'forward'],
    ['open', 'feedback.causeMissing', 'examine'],
    ['open', 'feedback.responsibleMissing', 'decide'],
    ['open', 'feedback.decisionMissing', 'decide'],
    ['open', 'feedback.answerMissing', 'answer'],
    ['answered', 'feedback.causeMissing', 'examine'],
    ['answered', null, 'close'],
    ['open', null, 'close'],
    ['forwarded', 'feedback.alreadyForwarded', 'inform'],
    ['closed', 'feedback.ownerDecides', 'nothing'],
    ['closed', null, 'nothing'],
  ] as const)('of %s feedback that lacks %s is %s', (status, missing, expected) => {
    expect(nextStep({ status, missing })).toBe(expected);
  });
});
