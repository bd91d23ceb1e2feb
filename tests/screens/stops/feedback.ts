import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import type { Stage } from '../stage.ts';
import { frameStates, settled } from './frameStates.ts';
import type { Way } from './stop.ts';

const NOBODY = { name: '', contact: '', answerBy: 'none' } as const;
const ALMA = { name: 'Alma Ūdre', contact: 'alma@piemers.lv', answerBy: 'email' } as const;

export const feedback: Way = async function* (stage) {
  const complaint = await takeThree(stage);
  const { page, t, run, close } = await stage.open('/feedback');
  const list = page.getByRole('grid', { name: t('app.nav.feedback') });
  await list.getByRole('row').nth(2).waitFor();
  yield { state: 'list', page };

  await run('app.feedback');
  const dialog = page.getByRole('dialog', { name: t('feedback.take.title') });
  await dialog.waitFor();
  yield { state: 'intake', page };
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(t('feedback.take.gap.words')).waitFor();
  yield { state: 'intake with gaps', page };
  await page.keyboard.type('Ļoti jauka darbiniece.');
  await dialog.getByText(t('letter.kind.praise')).click();
  await dialog.getByText(t('feedback.take.named')).click();
  await dialog.getByText(t('feedback.way.email')).click();
  yield { state: 'intake filled', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await close();

  yield* examined(stage, complaint);

  const clerk = await signInByApi(stage.centre.office.url, 'Anna Kļaviņa', null);
  await clerk.call('feedback.receive', { ...matter('praise', 'staff', 'Paldies, ļoti laipni.'), ...NOBODY });
  const own = await stage.open('/feedback', clerk);
  await own.page.getByRole('grid', { name: own.t('app.nav.feedback') }).waitFor();
  yield { state: 'own intake', page: own.page };
  await own.close();
  yield* frameStates(stage, '/feedback');
};

async function* examined(stage: Stage, feedbackId: string): ReturnType<Way> {
  const { page, t, run, close } = await stage.open(`/feedback/${feedbackId}`);
  await page.getByRole('heading', { name: t('feedback.examine.title') }).waitFor();
  await settled(page);
  yield { state: 'cause to be found', page };
  await run('feedback.extend');
  await page.getByRole('alertdialog', { name: t('feedback.extend.act') }).waitFor();
  yield { state: 'term', page };
  await page.keyboard.press('Escape');
  await stage.api.call('feedback.examine', {
    feedbackId,
    cause: 'outdatedCard',
    finding: 'Kartītē palicis pagājušā gada dokumentu saraksts.',
    action: 'Kartīte labota; rīta sapulcē pārrunāts.',
  });
  await page.getByRole('heading', { name: t('feedback.answer.title') }).waitFor();
  await page.getByRole('button', { name: t('feedback.template.apology') }).click();
  yield { state: 'answer', page };
  const text = 'Atvainojamies. Kartīte ir labota.';
  await stage.api.call('feedback.answer', { feedbackId, by: 'email', text });
  await stage.api.call('feedback.close', { feedbackId });
  await page.getByRole('button', { name: t('feedback.letters.printLast') }).waitFor();
  yield { state: 'closed', page };
  await close();
}

/** A complaint, one about a decision, and a suggestion without a name; the id of the first. */
async function takeThree({ api }: Stage): Promise<string> {
  const words =
    'Man iedeva nepareizu dokumentu sarakstu, nācās braukt no Ropažiem otrreiz un atkal gaidīt rindā.';
  const { feedbackId } = await api.call('feedback.receive', {
    ...matter('complaint', 'information', words),
    ...ALMA,
    sender: 'named',
    serviceId: 'vsaa-sickness-benefit',
  });
  await api.call('feedback.receive', {
    ...matter('complaint', 'decision', 'Pabalstu atteica, bet ārsts lapu izrakstīja laikā.'),
    ...ALMA,
    sender: 'named',
  });
  const idea = matter('suggestion', 'premises', 'Pie ieejas vajag roku balstu.');
  await api.call('feedback.receive', { ...idea, ...NOBODY });
  return feedbackId;
}

function matter(
  kind: 'complaint' | 'suggestion' | 'praise',
  subject: 'information' | 'decision' | 'premises' | 'staff',
  words: string,
) {
  const link = { visitId: null, isLinked: false, requestId: null } as const;
  return { kind, subject, words, serviceId: null, sender: 'anonymous', language: 'lv', ...link } as const;
}
