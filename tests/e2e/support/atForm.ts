import { randomUUID } from 'node:crypto';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';
import { SICKNESS_ANSWERS } from '#tests/helpers/sicknessAnswers.ts';
import { SERVICE } from '../steps/request.ts';
import type { Centre } from './centre.ts';
import { signInByApi } from './officeApi.ts';
import { serveNewClient } from './registerRequest.ts';
import type { Workplace } from './workplace.ts';

export const COUNTER = '3. lodziņš';
export const CLERK = 'Anna Kļaviņa';
const FORM = findCard(SERVICE)?.form;
/** Nothing is missing. */
export const ANSWERED: Answers = FORM ? neededAnswers(FORM, SICKNESS_ANSWERS) : {};

type Open = (options: { language: 'lv'; token: string | null; path: string }) => Promise<Workplace>;

/** A client with the document looked at, and the form of a request on paper, answered so far. */
export async function atForm(
  open: Open,
  { office }: Centre,
  answers: Answers,
  [givenName, familyName]: readonly [string, string] = ['Vizma', 'Neveiksmīgā'],
): Promise<Workplace> {
  const api = await signInByApi(office.url, CLERK, COUNTER);
  const visitId = await serveNewClient(api, givenName, familyName);
  const draft = { draftId: randomUUID(), visitId, serviceId: SERVICE, declined: [], documentsSeen: [] };
  await api.call('request.saveDraft', { ...draft, channel: 'paper', answers });
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  await clerk.field('bank.iban').waitFor();
  return clerk;
}
