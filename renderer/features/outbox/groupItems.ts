import type { SendState } from '#renderer/app/centre/sendState.ts';
import type { OutboxItem } from './outboxData.ts';

/** Everything done about one visit, request or client that is at the same place. */
export type OutboxGroup = {
  readonly key: string;
  readonly state: SendState;
  /** What the group is known by; the newest item's. */
  readonly subject: OutboxItem;
  /** Types of what was done, the newest first, each once. */
  readonly types: readonly string[];
  /** The newest act. */
  readonly at: number;
};

/** What needs a person first, then what is under way, then what has arrived. */
const ORDER = ['contradicted', 'sending', 'waiting', 'accepted'] as const satisfies readonly SendState[];
/** Arrived long ago is no news. */
const SHOWN_ACCEPTED = 5;

/** People think in visits and requests, not in commands: an offline morning is a few lines, not hundreds. */
export function groupItems(items: readonly OutboxItem[]): readonly OutboxGroup[] {
  const groups = new Map<string, OutboxGroup>();
  for (const item of items) {
    // Each contradiction is a task of its own.
    const key = `${item.aggregateId} ${item.state} ${item.taskId ?? ''}`;
    const known = groups.get(key);
    groups.set(key, known ? withItem(known, item) : groupOf(key, item));
  }
  return ORDER.flatMap((state) => {
    const ofState = [...groups.values()].filter((group) => group.state === state);
    return state === 'accepted' ? ofState.slice(0, SHOWN_ACCEPTED) : ofState;
  });
}

function groupOf(key: string, item: OutboxItem): OutboxGroup {
  return { key, state: item.state, subject: item, types: [item.type], at: item.at };
}

function withItem(group: OutboxGroup, { type, at }: OutboxItem): OutboxGroup {
  const types = group.types.includes(type) ? group.types : [...group.types, type];
  return { ...group, types, at: Math.max(group.at, at) };
}

/** Unsent things that are not a matter of clients, such as the beginning of a shift. */
export function countOthers(items: readonly OutboxItem[], total: number): number {
  const listed = items.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  return Math.max(0, total - listed);
}
