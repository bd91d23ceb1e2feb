import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { DIGITS, nextWay, offersOf, START, type Offer } from './browse.ts';
import type { Matter } from './triage.ts';

/** What can be chosen without typing, as buttons and as digits. */
export function useBrowse(catalogue: Catalogue, choose: (matter: Matter) => void) {
  const { t } = useTranslation();
  const local = useLocalText();
  const [browse, setBrowse] = useState(START);
  const { data: today } = useQuery('door.today', {}, { topics: ['queue', 'visit'] });
  // What only names an institution, as a kiosk may, cannot be chosen at the door.
  const recent = (today?.recent ?? []).filter(({ institutionId }) => institutionId === null);
  const offers = offersOf(catalogue, recent.slice(0, DIGITS), browse);

  function take({ leadsTo }: Offer) {
    if ('groupId' in leadsTo) {
      setBrowse({ ...browse, groupId: leadsTo.groupId });
      return;
    }
    // Once a matter is chosen the digits mean the commonest again.
    setBrowse(START);
    choose(leadsTo.matter);
  }

  const next: Command = {
    id: 'door.browse',
    labelKey: 'door.act.browse',
    run: () => setBrowse(nextWay(browse)),
  };
  const byDigit = offers.slice(0, DIGITS).map((offer, index): Command => {
    const label = offer.name ? local(offer.name) : t('door.otherQuestion');
    return { id: `door.choice${index + 1}`, labelKey: 'door.act.choice', label, run: () => take(offer) };
  });
  return {
    browse,
    setBrowse,
    offers,
    take,
    reset: () => setBrowse(START),
    commands: [next, ...byDigit],
  };
}
