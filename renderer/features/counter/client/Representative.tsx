import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { BASIS_TEXTS, isOver } from '#renderer/app/representation/representationWords.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useWhyNotAct } from '../represent/useWhyNotAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Who acts for the client in this visit, and the way to say so: whoever is known is not typed again (LVL-17). */
export function Representative() {
  const { t } = useTranslation();
  const { visit, represent } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const clientId = visit.client?.clientId;
  const { data } = useQuery('representation.ofClient', clientId === undefined ? null : { clientId }, {
    topics: ['representation', 'client', 'request'],
  });
  const known = data?.representatives.filter((each) => !isOver(each, today)).length ?? 0;
  const { representative } = visit;
  const whyNot = useWhyNotAct({ kind: 'visit' });
  return (
    <div className="row">
      {representative ? (
        <StateLabel tone={whyNot === null ? 'done' : 'warn'}>
          {whyNot ??
            t('clients.representative.recorded', {
              name: representative.name,
              basis: t(BASIS_TEXTS[representative.basis]),
            })}
        </StateLabel>
      ) : (
        known > 0 && (
          <StateLabel tone="accent">{t('clients.representative.knownCount', { count: known })}</StateLabel>
        )
      )}
      <CommandButton command={represent} size="small" icon="people" look="quiet" />
    </div>
  );
}
