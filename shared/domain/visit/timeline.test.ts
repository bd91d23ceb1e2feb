import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { timelineOf } from '#shared/domain/visit/timeline.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { issue, start } from '#tests/factories/visitCommands.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const COUNTER = '1. lodziņš';
const why = { reason: 'forgotten', words: 'Zvanīja kolēģim' } as const;
const call: VisitCommand = { kind: 'call', counter: COUNTER, passedOver: 'A000', room: 'Zilā telpa' };

const wayOf = (life: Life) => timelineOf(life.events);

describe('the way of a visit', () => {
  it('shows each level, time, place, person and word', () => {
    const life = new Life().by('liga').do(issue, { kind: 'addNote', text: 'Slikti dzird' });
    life.by('anna').do(call, start, aHandoff({ handoffId: 'h1', toLevel: 2 }));
    life.by('janis').do({
      kind: 'refuseHandoff',
      handoffId: 'h1',
      reason: 'simple',
      by: 'Jānis',
      centreId: null,
      text: 'To dara lodziņā',
    });
    const steps = wayOf(life);
    expect(steps.map(({ type, level, staffId }) => [type, level, staffId])).toEqual([
      ['visit.ticketIssued', 0, 'liga'],
      ['visit.noteAdded', 1, 'liga'],
      ['visit.called', 1, 'anna'],
      ['visit.serviceStarted', 1, 'anna'],
      ['visit.handoffOffered', 1, 'anna'],
      ['visit.handoffRefused', 2, 'janis'],
    ]);
    expect(steps[1]?.words).toEqual([{ kind: 'note', text: 'Slikti dzird' }]);
    expect(steps[2]).toMatchObject({
      counter: COUNTER,
      room: 'Zilā telpa',
      detail: { kind: 'called', callNumber: 1, passedOver: 'A000' },
    });
    expect(steps[4]?.words.map(({ kind }) => kind)).toContain('question');
    expect(steps[5]).toMatchObject({
      signedBy: 'Jānis',
      detail: { kind: 'refused', refusal: 'simple' },
      words: [{ kind: 'text', text: 'To dara lodziņā' }],
    });
  });

  it('says that the day ended, where nobody saw the client leave', () => {
    const life = new Life().do(issue);
    life.now += 20 * 60 * MINUTE_MS;
    const [, left] = wayOf(life.do({ kind: 'endDay', closedAt: NOON + 5 * 60 * MINUTE_MS }));
    expect(left?.detail).toEqual({ kind: 'dayEnded' });
    const [, gone] = wayOf(new Life().do(issue, { kind: 'markLeft' }));
    expect(gone?.detail).toBeNull();
  });

  it('says nothing of what was undone', () => {
    const life = new Life().do(issue, call);
    expect(life.undoLast(1_000)).toBeNull();
    expect(wayOf(life).map(({ type }) => type)).toEqual(['visit.ticketIssued']);
  });

  it('shows a correction with both values and why, and a late end at its own time', () => {
    const life = new Life().do(issue, call, start, { kind: 'linkClient', clientId: CLIENT });
    const endedAt = life.now;
    life.now += 90 * MINUTE_MS;
    life.do(
      { kind: 'endLater', how: 'finished', endedAt, outcome: 'consultation', why, isManager: false },
      { kind: 'correctClient', clientId: null, why, isManager: false },
    );
    const [end, correction] = wayOf(life).slice(-2);
    expect(end).toMatchObject({ type: 'visit.finished', at: endedAt, reason: 'forgotten' });
    expect(end?.recordedAt).toBeGreaterThan(endedAt);
    expect(correction).toMatchObject({
      recordedAt: null,
      detail: { kind: 'clientCorrected', was: CLIENT, clientId: null },
      words: [{ kind: 'words', text: 'Zvanīja kolēģim' }],
    });
  });

  it('has no words once they are erased', () => {
    const life = new Life().do(issue, { kind: 'addNote', text: 'Slikti dzird' });
    const erased = life.events.map((event) => ({
      ...event,
      personal: event.personal.map(({ subjectId, hash }) => ({ subjectId, hash })),
    }));
    expect(timelineOf(erased).at(-1)).toMatchObject({ type: 'visit.noteAdded', words: [] });
  });
});
