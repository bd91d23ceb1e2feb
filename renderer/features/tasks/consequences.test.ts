import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences.ts';

describe('what becomes of each choice', () => {
  it('lets either correction of a client stand', () => {
    const { theirs, mine } = consequencesOf({
      reason: 'client.correctedElsewhere',
      mine: { type: 'client.corrected' },
    });
    expect([theirs.whyNotKey, mine.whyNotKey]).toEqual([null, null]);
  });

  it('lets either correction of a form stand', () => {
    const { theirs, mine } = consequencesOf({
      reason: 'request.correctedElsewhere',
      mine: { type: 'request.corrected' },
    });
    expect([theirs.whyNotKey, mine.whyNotKey]).toEqual([null, null]);
  });

  it('does not hand over a withdrawn request', () => {
    const { mine } = consequencesOf({
      reason: 'request.alreadyWithdrawn',
      mine: { type: 'request.handedOver' },
    });
    expect(mine.whyNotKey).toBe('tasks.mine.withdrawn');
  });

  it.each([
    ['request.alreadyDecided', 'request.withdrawn', 'tasks.theirs.decided', 'tasks.mine.decided'],
    ['request.alreadyVoided', 'request.handedOver', 'tasks.theirs.voided', 'tasks.mine.voided'],
    ['request.alreadyWithdrawn', 'request.voided', 'tasks.theirs.withdrawn', 'tasks.mine.withdrawn'],
  ])('lets what ended a request stand: %s against %s', (reason, type, theirsKey, mineKey) => {
    const { theirs, mine } = consequencesOf({ reason, mine: { type } });
    expect([theirs.noteKey, theirs.whyNotKey, mine.whyNotKey]).toEqual([theirsKey, null, mineKey]);
  });

  it('offers nothing that could not be carried out', () => {
    const { mine } = consequencesOf({
      reason: 'request.alreadyHandedOver',
      mine: { type: 'request.withdrawn' },
    });
    expect(mine.whyNotKey).toBe('tasks.mine.notPossible');
  });
});
