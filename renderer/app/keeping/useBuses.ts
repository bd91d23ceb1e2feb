import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { KeptResult } from '#renderer/app/keeping/keepingWords.ts';
import { usePerson } from '#renderer/app/person.ts';
import type { Choice } from '#renderer/ui/choice.ts';
import { busesToChoose } from './busesToChoose.ts';

export type Buses = {
  readonly isKnown: boolean;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | null;
  readonly choose: (centreId: string) => void;
};

/** Mobile centres that a result can go with; the only one is chosen by itself (MOB-01). */
export function useBuses(placement: KeptResult['placement']): Buses {
  const { t } = useTranslation();
  const { data } = useQuery('centre.mobile', {}, { topics: ['settings', 'queue'] });
  const { data: person } = usePerson();
  const [picked, choose] = useState(placement?.mobileCentreId ?? null);
  const own = data?.isMobile && person ? [{ centreId: person.centre.id, name: person.centre.name }] : [];
  const choices = busesToChoose(placement, [...own, ...(data?.centres ?? [])], t('handover.fact.bus'));
  const only = choices.length === 1 ? (choices[0]?.key ?? null) : null;
  const chosen = choices.some(({ key }) => key === picked) ? picked : only;
  return { isKnown: data !== undefined, choices, chosen, choose };
}
