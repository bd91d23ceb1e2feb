import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { changeFeedback, complain } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;
let first: SyncOffice;
let second: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  first = openSyncOffice({ url: central.url() });
  second = openSyncOffice({ url: central.url() });
  await first.sync();
  await second.sync();
});
afterEach(async () => {
  await first.discard();
  await second.discard();
});

describe('feedback on two devices of one centre', () => {
  it('taken on one is examined on the other', async () => {
    const feedbackId = complain(first);
    await first.sync();
    await second.sync();
    expect(loadState(second.db, 'feedback', feedbackId)?.words).toBe('Gaidīju stundu.');
    changeFeedback(second, feedbackId, {
      kind: 'examine',
      subjectId: feedbackId,
      cause: 'tooFewStaff',
      finding: 'Pusdienās bija viens lodziņš.',
      action: 'Pusdienās strādā divi.',
    });
    await second.sync();
    await first.sync();
    expect(loadState(first.db, 'feedback', feedbackId)?.examination?.cause).toBe('tooFewStaff');
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('answered here and passed on there: the first stands, a person sees that the client has two words', async () => {
    const feedbackId = complain(first);
    await first.sync();
    await second.sync();
    first.link.cut(true);
    second.link.cut(true);
    changeFeedback(first, feedbackId, { kind: 'forward', institutionId: 'vsaa', reason: 'misdirected' });
    const text = 'Atvainojamies par gaidīšanu.';
    changeFeedback(second, feedbackId, { kind: 'answer', subjectId: feedbackId, by: 'counter', text });
    first.link.cut(false);
    await first.sync();
    second.link.cut(false);
    await second.sync();
    await first.sync();
    expect(loadState(second.db, 'feedback', feedbackId)).toMatchObject({ status: 'forwarded', answer: null });
    expect(openTasks(first.db).map(({ state }) => state.reason)).toEqual(['feedback.alreadyForwarded']);
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });
});
