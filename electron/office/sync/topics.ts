import type { AggregateKind } from '#shared/domain/event.ts';
import type { Topic } from '#shared/api/topics.ts';
import type { Touched } from '#db/journal/states.ts';

/** Tells the screens what came from elsewhere, each topic once. */
export function publishTouched(
  publish: (topic: Topic, ids: readonly string[]) => void,
  touched: readonly Touched[],
): void {
  const ids = new Map<Topic, Set<string>>();
  for (const { aggregate, aggregateId } of touched) {
    for (const topic of topicsOf(aggregate)) ids.set(topic, (ids.get(topic) ?? new Set()).add(aggregateId));
  }
  for (const [topic, those] of ids) publish(topic, [...those]);
}

function topicsOf(aggregate: AggregateKind): readonly Topic[] {
  switch (aggregate) {
    case 'visit':
      return ['visit', 'queue'];
    case 'request':
    case 'client':
    case 'task':
    case 'feedback':
    case 'appointment':
    case 'payment':
    case 'delegation':
    case 'representation':
    case 'localCard':
    case 'paper':
    case 'digitalEvent':
    case 'outage':
    case 'trip':
      return [aggregate];
    case 'ancillary':
      return ['payment'];
    case 'shift':
      return ['session'];
    case 'cardReport':
    case 'proposal':
      return ['knowledge'];
    case 'favourites':
      return ['settings'];
    case 'access':
      return [];
    default:
      // One of a newer program: no screen of this one shows it.
      aggregate satisfies never;
      return [];
  }
}
