import type { RequestState } from '#shared/domain/request/types.ts';

export type ServiceOnPaper = {
  readonly serviceId: string;
  readonly electronic: number;
  readonly paper: number;
};

/** Services of which most was taken in on paper, the most first: where help with the e-service does most (CHN-03). */
export function servicesOnPaper(requests: readonly RequestState[], most: number): readonly ServiceOnPaper[] {
  const counts = new Map<string, ServiceOnPaper>();
  for (const { serviceId, channel, status } of requests) {
    if (status === 'voided') continue;
    const { electronic, paper } = counts.get(serviceId) ?? { electronic: 0, paper: 0 };
    const isPaper = channel === 'paper';
    counts.set(serviceId, {
      serviceId,
      electronic: electronic + (isPaper ? 0 : 1),
      paper: paper + (isPaper ? 1 : 0),
    });
  }
  return [...counts.values()]
    .filter(({ paper }) => paper > 0)
    .sort((one, other) => other.paper - one.paper || one.electronic - other.electronic)
    .slice(0, most);
}
