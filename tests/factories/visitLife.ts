import { expect } from 'vitest';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { evolveVisit } from '#shared/domain/visit/evolve.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';

/** A visit's life in a test: each command one minute after the last. */
export class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;
  who = 'anna';

  get state(): VisitState | null {
    return fold<VisitState | null, FoldableEvent>(null, this.events, evolveVisit);
  }

  /** The rule that refused, or null. */
  try(command: VisitCommand, afterMs = MINUTE_MS): string | null {
    this.now += afterMs;
    const actor = { kind: 'staff', staffId: this.who as StaffId, counter: '1. lodziņš' } as const;
    const decision = decideVisit(this.state, command, { now: this.now, actor });
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) {
      this.events.push({
        id: `e${this.events.length}` as EventId,
        at: this.now,
        actor,
        undoOf: null,
        ...event,
        personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
      });
    }
    return null;
  }

  /** Somebody else acts from now on. */
  by(who: string): this {
    this.who = who;
    return this;
  }

  do(...commands: VisitCommand[]): this {
    for (const command of commands) expect(this.try(command), command.kind).toBeNull();
    return this;
  }

  undoLast(afterMs: number): string | null {
    const last = this.events.at(-1);
    if (!last) throw new Error('nothing has happened');
    return this.try({ kind: 'undo', event: last }, afterMs);
  }
}
