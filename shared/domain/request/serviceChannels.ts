import type { RequestState } from '#shared/domain/request/types.ts';

export type ServiceChannels = {
  readonly serviceId: string;
  readonly electronic: number;
  readonly paper: number;
};

type Wanted = {
  /** Services with a plan of their own: listed also where nothing was asked for. */
  readonly planned: readonly string[];
  /** Of the others. */
  readonly most: number;
};

/**
 * How requests came in service by service (CHN-03): those that have a plan, then those of which most was taken in on paper,
 * the most first: where help with the e-service does most.
 */
export function serviceChannels(
  requests: readonly RequestState[],
  { planned, most }: Wanted,
): readonly ServiceChannels[] {
  const counts = new Map<string, ServiceChannels>(planned.map((id) => [id, nothingYet(id)]));
  for (const { serviceId, channel, status } of requests) {
    if (status === 'voided') continue;
    const { electronic, paper } = counts.get(serviceId) ?? nothingYet(serviceId);
    const isPaper = channel === 'paper';
    counts.set(serviceId, {
      serviceId,
      electronic: electronic + (isPaper ? 0 : 1),
      paper: paper + (isPaper ? 1 : 0),
    });
  }
  const all = [...counts.values()].sort(
    (one, other) => other.paper - one.paper || one.electronic - other.electronic,
  );
  const isPlanned = ({ serviceId }: ServiceChannels): boolean => planned.includes(serviceId);
  const others = all.filter((service) => !isPlanned(service) && service.paper > 0);
  return [...all.filter(isPlanned), ...others.slice(0, most)];
}

function nothingYet(serviceId: string): ServiceChannels {
  return { serviceId, electronic: 0, paper: 0 };
}
