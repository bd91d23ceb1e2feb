import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { whenWords } from '#renderer/app/centre/presenceWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

const MINUTE_MS = 60_000;

/** When the owner's own people sit in this centre, for whom that is known: nobody comes in vain. */
export function OwnerPresence({ institutionId }: { readonly institutionId: string }) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const now = useNow(MINUTE_MS);
  const { data } = useQuery('presence.now', {}, { topics: ['settings', 'session'] });
  const presence = data?.institutions.find((each) => each.institutionId === institutionId);
  if (!presence) return null;
  const when = whenWords(presence, localDate(now), t);
  return (
    <StateLabel tone={presence.isHereNow ? 'done' : 'neutral'} icon="calendar">
      {t('handoff.presence.comes', { institution: nameOf(institutionId), when })}
    </StateLabel>
  );
}
