import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

/** The longest names of the catalogue among them. */
const MATTERS = [
  'municipality-low-income-status',
  'vsaa-spouse-allowance',
  'lad-client-registration',
  'vsaa-statement',
  'lad-area-payments',
  'nva-unemployed-status',
];

test('of several matters of one client the open one is named whole, the others have their names in full when asked', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Rasma', 'Darbīgā');
  const drafts = MATTERS.map((serviceId) => ({ draftId: randomUUID(), serviceId }));
  const begin = async (draft: (typeof drafts)[number]) =>
    api.call('request.saveDraft', { ...draft, ...NOTHING_SAID, visitId, channel: 'paper' });
  for (const draft of drafts.slice(0, 2)) await begin(draft);
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  await expectOpenOneWhole(clerk, 2);
  for (const draft of drafts.slice(2)) await begin(draft);
  await expectOpenOneWhole(clerk, drafts.length);

  for (const { draftId } of drafts) await api.call('request.discardDraft', { draftId });
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
});

const NOTHING_SAID = { declined: [], documentsSeen: [], answers: {} };

async function expectOpenOneWhole({ page, keys, t }: Workplace, count: number): Promise<void> {
  const tabs = page.getByRole('tablist', { name: t('counter.tabs.label') });
  await expect(tabs.getByRole('tab', { name: / · melnraksts$/ })).toHaveCount(count);
  const open = tabs.getByRole('tab', { selected: true });
  await keys.goTo(tabs);
  await keys.press('Home');
  for (let step = 0; step < count; step++) {
    await keys.press('ArrowRight');
    await expect(open).toHaveAccessibleName(/ · melnraksts$/);
    const name = open.locator('.cut');
    await expect.poll(() => name.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
    expect(await name.getAttribute('title')).toBe(await open.innerText().then(oneLine));
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
