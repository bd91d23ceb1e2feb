import { askedForm } from '#shared/catalogue/askedForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { channelsFor } from '#shared/catalogue/whyNotFiled.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import { neededAnswers, wrongEntries } from '#tests/factories/formAnswers.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

const FILED = catalogue.cards.filter((card) => wayOf(card, neededAnswers(card.form)) !== undefined);
/** A few with `npm test`, each time others; all of them in the soak. */
const CARDS = Number(process.env['CARD_WALKS'] ?? 2);
const SECONDS_A_CARD = 40;

test('a request of a service: pressed on too early, something wrong, then right, by keyboard alone', async ({
  open,
  centre,
}) => {
  mayTake((CARDS + 1) * SECONDS_A_CARD);
  const seed = Number(process.env['CARD_SEED'] ?? Date.now() % 1_000_000);
  const chosen = sample(FILED, CARDS, seed);
  const names = chosen.map(({ id }) => id).join(', ');
  test.info().annotations.push({ type: 'cards', description: `CARD_SEED=${seed}: ${names}` });
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Visvajadzīgā');
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  await clerk.page.getByRole('heading', { level: 1, name: 'Alma Visvajadzīgā' }).waitFor();
  for (const card of chosen) {
    await test.step(`${card.id} (CARD_SEED=${seed})`, async () => {
      const answers = neededAnswers(card.form);
      await begin(clerk, card, answers);
      await pressTooEarly(clerk, card, answers);
      for (const field of askedFields(card, answers)) await enter(clerk, field, answers[field.id] ?? '');
      await enterWrongThenRight(clerk, card, answers);
      await clerk.run('counter.primary');
      await expect(clerk.page.locator('.receipt-number')).toHaveText(/^SAL-\d{2}-\d{6}-\w$/);
    });
  }
  const requests = (await api.call('request.list', { filter: 'mine', limit: 500 })).rows;
  const registered = requests.filter(({ clientName }) => clientName === 'Alma Visvajadzīgā');
  expect(registered.map(({ serviceId }) => serviceId).sort()).toEqual(chosen.map(({ id }) => id).sort());
  await api.call('visit.finish', { visitId, offerRating: false });
});

/** The ways at a counter: the client alone registers nothing here. */
function wayOf(card: ServiceCard, answers: Answers) {
  return channelsFor(card, answers).find((channel) => channel !== 'eService');
}

/** By its name in the list of services, the pre-check, and the way. */
async function begin(clerk: Workplace, card: ServiceCard, answers: Answers): Promise<void> {
  const { page, keys, t, run } = clerk;
  await run('counter.newRequest');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await keys.goTo(search);
  await keys.type(card.name.lv);
  await expect(page.getByRole('option').first()).toContainText(card.name.lv);
  await run('counter.primary');
  await page.getByText(t('request.how')).waitFor();
  const preCheck = card.preCheck?.answers.find(({ value }) => value === answers[card.preCheck?.field ?? '']);
  if (preCheck) await keys.choose(page.getByRole('radiogroup').first(), preCheck.label.lv);
  const way = wayOf(card, answers) ?? 'paper';
  await keys.press(String(CHANNELS.indexOf(way) + 1));
  if (way === 'paper' && channelsFor(card, answers).length > 1) {
    const why = page.getByText(t('request.barrier.why'));
    // Not asked again in the same situation of life.
    await why.or(page.locator('.service-form')).waitFor();
    if (await why.isVisible())
      for (const _ of channelsFor(card, answers).slice(1)) await run('counter.primary');
  }
  await page.locator('.service-form').waitFor();
}

/** Nothing is registered, and the focus is where the first answer is missing. */
async function pressTooEarly(clerk: Workplace, card: ServiceCard, answers: Answers): Promise<void> {
  await clerk.run('counter.primary');
  const [first] = askedFields(card, answers);
  if (first) await expect(clerk.field(first.id).locator(':focus')).toHaveCount(1);
}

async function enterWrongThenRight(clerk: Workplace, card: ServiceCard, answers: Answers): Promise<void> {
  const field = askedFields(card, answers).find(({ kind }) => TYPED.includes(kind));
  const [entry] = (field ? wrongEntries(field) : []).map(([wrong]) => wrong);
  if (!field || typeof entry !== 'string') return;
  await enter(clerk, field, entry);
  await clerk.run('counter.primary');
  await expect(clerk.field(field.id).getByRole('textbox')).toHaveValue(entry);
  await expect(clerk.field(field.id).getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await enter(clerk, field, answers[field.id] ?? '');
}

/** What is typed as it stands and can be wrong. */
const TYPED: readonly Field['kind'][] = [
  'iban',
  'phone',
  'email',
  'personalCode',
  'regNumber',
  'postcode',
  'number',
  'money',
];

function askedFields(card: ServiceCard, answers: Answers): readonly Field[] {
  const isAsked = ({ id }: Field) => answers[id] !== undefined && id !== card.preCheck?.field;
  return visibleFields(askedForm(card.form, answers), answers).filter(isAsked);
}

async function enter(
  { keys, field: of, t }: Workplace,
  field: Field,
  answer: string | boolean,
): Promise<void> {
  const place = of(field.id);
  if (field.mustConfirm) return keys.tick(place.getByRole('checkbox'));
  if (field.kind === 'yesNo') return keys.choose(place.getByRole('radiogroup'), t('request.form.yes'));
  if (field.kind === 'date') return keys.fillDate(place, String(answer).split('-').reverse().join(''));
  const choice = field.choices?.find(({ value }) => value === answer)?.label.lv;
  if (choice === undefined) return keys.fill(place.getByRole('textbox'), String(answer));
  const isList = (await place.getByRole('radiogroup').count()) === 0;
  return isList ? keys.chooseInList(place, choice) : keys.choose(place.getByRole('radiogroup'), choice);
}

function sample<Item>(items: readonly Item[], number: number, seed: number): readonly Item[] {
  const { next } = seededRandom(seed);
  const drawn = items.map((item) => ({ item, at: next() })).sort((a, b) => a.at - b.at);
  return drawn.slice(0, number).map(({ item }) => item);
}
