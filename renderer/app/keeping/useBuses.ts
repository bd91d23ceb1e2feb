import { useState } from 'react';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { KeptResult } from '#renderer/app/keeping/keepingWords.ts';
import { usePerson } from '#renderer/app/person.ts';
import type { Choice } from '#renderer/ui/choice.ts';

export type Buses = {
  readonly isKnown: boolean;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | null;
  readonly choose: (centreId: string) => void;
};

/** Mobile centres that a result can go with; the only one is chosen by itself (MOB-01). */
export function useBuses(placement: KeptResult['placement']): Buses {
  const { data } = useQuery('centre.mobile', {}, { topics: ['settings', 'queue'] });
  const { data: person } = usePerson();
  const [picked, choose] = useState(placement?.mobileCentreId ?? null);
  const own = data?.isMobile && person ? [{ centreId: person.centre.id, name: person.centre.name }] : [];
  const last =
    placement?.mobileCentreId && placement.mobileCentre
      ? [{ centreId: placement.mobileCentreId, name: placement.mobileCentre }]
      : [];
  const known = new Map(
    [...last, ...own, ...(data?.centres ?? [])].map(({ centreId, name }) => [centreId, name]),
  );
  const choices = [...known].map(([key, label]) => ({ key, label }));
  const only = choices.length === 1 ? (choices[0]?.key ?? null) : null;
  const chosen = picked !== null && known.has(picked) ? picked : only;
  return { isKnown: data !== undefined, choices, chosen, choose };
}
