import { v7 } from 'uuid';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import type { Stop } from './stop.ts';

const SERVICE = 'municipality-low-income-status';
const ENTERED = {
  'household.ownIncome': '410,00',
  'member.givenNames~1': 'Ilze',
  'member.surname~1': 'Kalniņa',
  'member.personalCode~1': '180565-05610',
  'member.income~1': '620,50',
};

/** A form with as many entries of a group as the household has people, and what it works out from them. */
export async function* groupStates(stage: Stage): AsyncGenerator<Stop> {
  const { api, language } = stage;
  const visitId = await serveClient(stage, SERVICE, 'Pēteris Kalniņš');
  const body = { draftId: v7(), visitId, serviceId: SERVICE, channel: 'paper', answers: ENTERED } as const;
  await api.call('request.saveDraft', { ...body, declined: [], documentsSeen: [] });
  const { page, t, field, keys, close } = await stage.open('/counter');
  const add = findCard(SERVICE)?.form.sections.find(({ id }) => id === 'member')?.repeat?.add[language] ?? '';
  await page.getByRole('button', { name: add }).waitFor();
  await page.getByRole('button', { name: add }).press('Enter');
  await keys.fill(field('member.givenNames~2').getByRole('textbox'), 'Rūta');
  yield { state: 'a form with a group', page };
  await page
    .getByRole('button', { name: t('request.form.takeOutShort') })
    .last()
    .press('Enter');
  await page.getByRole('button', { name: t('request.form.putBack') }).waitFor();
  yield { state: 'an entry taken out of a group', page };
  await close();
  await endVisit(stage, visitId);
}

/** A household of three, registered. */
export async function registerHousehold(api: OfficeApi, visitId: string): Promise<string> {
  const second = Object.entries(ENTERED).flatMap(([id, answer]) =>
    id.endsWith('~1') ? [[id.replace('~1', '~2'), answer] as const] : [],
  );
  const answers = { ...(await completeAnswers(api, SERVICE)), ...ENTERED, ...Object.fromEntries(second) };
  const body = { draftId: v7(), visitId, serviceId: SERVICE, channel: 'paper' } as const;
  const { requestId } = await api.call('request.register', {
    ...body,
    answers: { ...answers, 'member.givenNames~2': 'Rūta' },
    declined: [],
    documentsSeen: [],
  });
  return requestId;
}
