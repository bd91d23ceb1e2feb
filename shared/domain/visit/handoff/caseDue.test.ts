import { describe, expect, it } from 'vitest';
import { momentOf } from '#shared/lib/time.ts';
import { caseDue, caseLateFrom } from './caseDue.ts';

const offeredAt = momentOf('2026-01-31', '10:00');
const handoff = { status: 'accepted', clientMoves: true, offeredAt, answerBy: offeredAt + 600_000 } as const;
const waiting = { status: 'waiting', dueAt: momentOf('2026-01-31', '10:20') } as const;
const over = { ...waiting, status: 'finished' } as const;

describe('when a non-standard case is due', () => {
  it('has to be taken before it goes back to the sender', () => {
    const due = caseDue({ ...handoff, status: 'offered' }, waiting);
    expect(due).toEqual({ kind: 'take', at: handoff.answerBy });
  });

  it('is due when the queue promised it, while the client waits in the hall', () => {
    expect(caseDue(handoff, waiting)).toEqual({ kind: 'client', at: waiting.dueAt });
  });

  it('is answered within a month where nobody waits (domain 5.8), to the end of the last day', () => {
    const due = caseDue(handoff, over);
    expect(due).toEqual({ kind: 'reply', day: '2026-02-28' });
    expect(caseDue({ ...handoff, clientMoves: false }, waiting)).toEqual(due);
    expect(due && caseLateFrom(due)).toBe(momentOf('2026-03-01', '00:00'));
  });

  it('is due no more once it is over', () => {
    expect(caseDue({ ...handoff, status: 'closed' }, over)).toBeNull();
  });
});
