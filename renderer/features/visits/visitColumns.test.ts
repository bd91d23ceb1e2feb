import { expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import { visitColumns } from './visitColumns.tsx';

const CARDS = { nameOf: (serviceId: string) => serviceId };

it('who came is a column for those who serve clients, and not for those who only greet', () => {
  const titles = (knowsClients: boolean) =>
    visitColumns(CARDS, { isOneOpen: false, knowsClients }, textsIn('lv')).map(({ title }) => title);
  expect(titles(true)).toContain('Klients');
  expect(titles(false)).toEqual(titles(true).filter((title) => title !== 'Klients'));
});
