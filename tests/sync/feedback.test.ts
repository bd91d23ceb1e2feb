import { describe, expect, it } from 'vitest';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { changeFeedback, complain } from '#tests/helpers/clerk.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

describe('feedback on two devices of one centre', () => {
  it('taken on one is examined on the other', async () => {
    const feedbackId = complain(devices.first);
    await devices.first.sync();
    await devices.second.sync();
    expect(loadState(devices.second.db, 'feedback', feedbackId)?.words).toBe('Gaidīju stundu.');
    changeFeedback(devices.second, feedbackId, {
      kind: 'examine',
      subjectId: feedbackId,
      cause: 'tooFewStaff',
      finding: 'Pusdienās bija viens lodziņš.',
      action: 'Pusdienās strādā divi.',
    });
    await devices.second.sync();
    await devices.first.sync();
    expect(loadState(devices.first.db, 'feedback', feedbackId)?.examination?.cause).toBe('tooFewStaff');
    expect(await devices.faults()).toEqual([]);
  });

  it('answered here and passed on there: the first stands, a person sees that the client has two words', async () => {
    const feedbackId = complain(devices.first);
    await devices.first.sync();
    await devices.second.sync();
    devices.part();
    changeFeedback(devices.first, feedbackId, {
      kind: 'forward',
      institutionId: 'vsaa',
      reason: 'misdirected',
    });
    const text = 'Atvainojamies par gaidīšanu.';
    changeFeedback(devices.second, feedbackId, {
      kind: 'answer',
      subjectId: feedbackId,
      by: 'counter',
      text,
    });
    await devices.meet();
    expect(loadState(devices.second.db, 'feedback', feedbackId)).toMatchObject({
      status: 'forwarded',
      answer: null,
    });
    expect(openTasks(devices.first.db).map(({ state }) => state.reason)).toEqual([
      'feedback.alreadyForwarded',
    ]);
    expect(await devices.faults()).toEqual([]);
  });
});
