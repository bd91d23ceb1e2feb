import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

let office: Office;
let anna: Person;
let ilze: Person;
let mara: Person;
beforeAll(async () => {
  office = await startTestOffice();
  anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš');
  mara = await signIn(office, 'Māra Kalniņa', null);
});
afterAll(() => office.close());

it('an improvement that somebody proposes goes to the manager, whose answer stands in the news of whoever proposed until it is read (SYS-08)', async () => {
  const toAnswer = async () => (await mara.call('knowledge.news', {})).toAnswer;
  const before = await toAnswer();
  const words = 'Printeri pārvietot tuvāk 2. lodziņam.\nTagad katrs apliecinājums ir pastaiga.';
  const { proposalId } = await anna.call('proposal.make', { words });
  expect(await toAnswer()).toBe(before + 1);
  expect(await anna.refusal('proposal.answer', { proposalId, how: 'done', words: '' })).toBe('notPermitted');
  expect(await mara.refusal('proposal.answer', { proposalId, how: 'declined', words: '' })).toBe(
    'proposal.noWords',
  );
  await mara.call('proposal.answer', { proposalId, how: 'planned', words: 'Janvārī' });
  expect(await toAnswer()).toBe(before);
  const own = async () => (await anna.call('proposal.list', {})).proposals;
  expect(await own()).toMatchObject([
    {
      words,
      status: 'planned',
      isMine: true,
      isUnread: true,
      answers: [{ how: 'planned', words: 'Janvārī' }],
    },
  ]);
  const answered = (await anna.call('knowledge.news', {})).answered;
  await anna.call('knowledge.markRead', { cards: [], reportIds: [], proposalIds: [proposalId] });
  expect((await anna.call('knowledge.news', {})).answered).toBe(answered - 1);
  expect(await own()).toMatchObject([{ isUnread: false }]);
  // What others proposed is the manager's to see.
  expect((await ilze.call('proposal.list', {})).proposals).toEqual([]);
  expect((await mara.call('proposal.list', {})).proposals).toMatchObject([
    { isMine: false, isUnread: false },
  ]);
});
