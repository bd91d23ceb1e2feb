import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { answerLine } from './answerLine.ts';

beforeAll(() => startTexts('lv'));

const line = (id: string) => {
  const card = findCard(id);
  if (!card) throw new Error(`no card ${id}`);
  return answerLine(card, i18next.t, ({ lv }) => lv).replaceAll('\u00a0', ' ');
};

it('answers what it costs, where it is free and how long it takes, from the card', () => {
  expect(line('pmlp-declare-residence')).toBe(
    'Internetā bez maksas, pie lodziņa 4,27 €. Pie lodziņa 1 darba dienā, internetā uzreiz.',
  );
  expect(line('vsaa-sickness-benefit')).toMatch(/^Bez maksas\. /);
});
