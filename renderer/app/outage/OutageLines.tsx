import type { ServiceCard } from '#shared/catalogue/types.ts';
import { concernsCard } from '#shared/domain/outage/standing.ts';
import { OutageLine } from './OutageLine.tsx';
import { useOutages } from './useOutages.ts';

/** All that stand, at the door; with a card those that concern it (SLT-09). */
export function OutageLines({ card }: { readonly card?: ServiceCard }) {
  const { notices } = useOutages();
  return notices
    .filter((notice) => !card || concernsCard(notice, card))
    .map((notice) => <OutageLine key={notice.outageId} notice={notice} />);
}
