import { describe, expect, it } from 'vitest';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { decideTask, evolveTask } from '#shared/domain/task/rules.ts';
import type { TaskState } from '#shared/domain/task/types.ts';

const OPEN: TaskState = {
  status: 'open',
  kind: 'reconciliation',
  aggregate: 'client',
  aggregateId: 'client-1',
  eventId: 'event-2',
  againstEventId: 'event-1',
  reason: 'client.correctedElsewhere',
  openedAt: 1,
  resolution: null,
  resolvedAt: null,
  resolvedBy: null,
};
const NOTE = { subjectId: 'client-1', text: 'Klients apstiprināja jauno tālruni.' };

describe('settling a contradiction', () => {
  it('keeps the note as data of the client, so that it can be erased with them', () => {
    const decision = decideTask(OPEN, { kind: 'resolve', resolution: 'mine', note: NOTE });
    expect(decision).toMatchObject({
      ok: true,
      value: [
        { payload: { resolution: 'mine' }, personal: [{ subjectId: 'client-1', data: { note: NOTE.text } }] },
      ],
    });
    expect(JSON.stringify(decision.ok && decision.value[0]?.payload)).not.toContain('Klients');
  });

  it('holds no personal data without a note', () => {
    const decision = decideTask(OPEN, { kind: 'resolve', resolution: 'theirs' });
    expect(decision.ok && decision.value[0]?.personal).toBeUndefined();
  });

  it('shows the note, and none once it is erased', () => {
    const resolved = {
      id: 'event-3',
      type: 'task.resolved',
      version: 1,
      at: 2,
      actor: { kind: 'system', name: 'test' },
      payload: { resolution: 'mine' },
      personal: [{ subjectId: 'client-1', hash: '', data: { note: NOTE.text } }],
      undoOf: null,
    } as unknown as FoldableEvent;
    expect(evolveTask(OPEN, resolved)?.note).toBe(NOTE.text);
    const erased = { ...resolved, personal: [{ subjectId: 'client-1', hash: '' }] };
    expect(evolveTask(OPEN, erased)).toMatchObject({ status: 'resolved', note: null });
  });

  it('is done once: the first resolution stands', () => {
    const settled: TaskState = { ...OPEN, status: 'resolved', resolution: 'theirs' };
    expect(decideTask(settled, { kind: 'resolve', resolution: 'mine' })).toMatchObject({
      ok: false,
      error: { rule: 'task.alreadyResolved' },
    });
  });
});
