import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';
import type { Workplace } from '#tests/e2e/support/workplace.ts';
import type { Stop } from './stop.ts';

/** From the open request into the list of what there is to do, taken there, and returned to whoever sent it. */
export async function* workStates(
  { page, t, run }: Workplace,
  api: OfficeApi,
  requestId: string,
): AsyncGenerator<Stop> {
  await api.call('request.route', {
    requestId,
    turnId: null,
    toLevel: 3,
    target: { kind: 'level' },
    reason: 'nonStandard',
    words: 'Klients strīdas par stāžu, skatīt sistēmā.',
  });
  await run('requests.back');
  for (const [group, word] of [
    [t('work.list.group'), t('work.list.toDo', { number: '' })],
    [t('request.list.filter.label'), t('work.list.filter.untaken', { number: '' })],
  ] as const) {
    await page.getByRole('radiogroup', { name: group }).getByText(word.trim()).click();
  }
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  yield { state: 'what there is to do', page };

  await run('requests.take');
  await page.getByText(t('work.state.mine')).waitFor();
  yield { state: 'taken', page };
  for (const [act, state] of [
    ['requests.passOn', 'pass on'],
    ['requests.return', 'return for correction'],
  ] as const) {
    await run(act);
    await page.getByRole('alertdialog').waitFor();
    yield { state, page };
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  }
  await api.call('request.writeMessage', { requestId, words: 'Klients zvanīs rīt pēc desmitiem.' });
  const { turn } = (await api.call('request.get', { requestId })).work;
  const words = 'Kontam trūkst cipara.';
  await api.call('request.return', { requestId, turnId: turn?.turnId ?? '', words });
  await page.getByText(t('work.notice.returned', { by: 'Dace Priede', text: words })).waitFor();
  yield { state: 'returned', page };
}
