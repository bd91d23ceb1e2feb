import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { AccountList } from './AccountList.tsx';
import { PackList } from './PackList.tsx';
import type { Trip } from './trip.ts';
import { dayName } from './tripWords.ts';

const REFRESH_MS = 60_000;

type SidePaneProps = { readonly trip: Trip; readonly today: LocalDate };

/** Before departure what is on board, from then on what was done; of one that never left, neither. */
export function SidePane({ trip, today }: SidePaneProps) {
  if (trip.status !== 'planned') return <AccountPane trip={trip} />;
  return trip.date >= today ? <PackPane trip={trip} /> : <NeverLeft trip={trip} />;
}

function NeverLeft({ trip }: { readonly trip: Trip }) {
  const { t } = useTranslation();
  return (
    <Pane title={t('trip.account.title')} note={dayName(trip.date, t)} isSide>
      <p className="trips-line">
        <StateLabel tone="neutral">{t('trip.state.neverLeft')}</StateLabel>
      </p>
    </Pane>
  );
}

function PackPane({ trip: { tripId, date } }: { readonly trip: Trip }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'trip.pack',
    { tripId },
    { topics: ['trip', 'connection', 'outbox', 'request', 'appointment', 'settings'], refreshMs: REFRESH_MS },
  );
  return (
    <Pane title={t('trip.pack.title')} note={dayName(date, t)} isSide>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {data ? <PackList pack={data} /> : !error && <Loading />}
    </Pane>
  );
}

function AccountPane({ trip }: { readonly trip: Trip }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'trip.account',
    { tripId: trip.tripId },
    { topics: ['trip', 'visit', 'request', 'outbox'], refreshMs: REFRESH_MS },
  );
  return (
    <Pane title={t('trip.account.title')} note={dayName(trip.date, t)} isSide>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {data ? <AccountList trip={trip} account={data} /> : !error && <Loading />}
    </Pane>
  );
}
