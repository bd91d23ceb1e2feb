import { BARRIERS, type Barrier, type RequestState } from '#shared/domain/request/types.ts';

/** How requests came in (CHN-03): what a channel strategy is held against. */
export type ChannelFigures = {
  readonly electronic: number;
  readonly paper: number;
  /** Share of requests that came in electronically, 0–1; null with none. */
  readonly electronicShare: number | null;
  /** Why clients did not take an electronic way (CHN-12); each of their answers counts. */
  readonly barriers: { readonly [Each in Barrier]: number };
};

/** A void registration never was one. */
export function channelFigures(requests: readonly RequestState[]): ChannelFigures {
  const counted = requests.filter(({ status }) => status !== 'voided');
  const paper = counted.filter(({ channel }) => channel === 'paper').length;
  const said = counted.flatMap(({ declined = [] }) => declined.map(({ barrier }) => barrier));
  const countOf = (wanted: Barrier): number => said.filter((barrier) => barrier === wanted).length;
  return {
    electronic: counted.length - paper,
    paper,
    electronicShare: counted.length === 0 ? null : (counted.length - paper) / counted.length,
    barriers: Object.fromEntries(BARRIERS.map((barrier) => [barrier, countOf(barrier)])) as Record<
      Barrier,
      number
    >,
  };
}
