import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TRIP_PLANNERS } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { navigate, useParams } from '#renderer/app/router.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { RepeatDialog } from './RepeatDialog.tsx';
import { SidePane } from './SidePane.tsx';
import { TodayTrip } from './TodayTrip.tsx';
import type { Trip, TripOverview } from './trip.ts';
import { TripDialog } from './TripDialog.tsx';
import { TripTable } from './TripTable.tsx';
import { dayName, NOTHING_TEXTS } from './tripWords.ts';
import './Trips.css';

const REFRESH_MS = 60_000;

/** The day of a bus: where it is, what is on board, and the days ahead (MOB-01, MOB-02). */
export function TripsScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'trip.overview',
    {},
    { topics: ['trip', 'visit', 'queue', 'settings'], refreshMs: REFRESH_MS },
  );
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  return (
    <div className="trips">
      <Page overview={data} problem={error ? t('trip.old') : null} />
    </div>
  );
}

type PageProps = { readonly overview: TripOverview; readonly problem: string | null };

function Page({ overview, problem }: PageProps) {
  const { t } = useTranslation();
  const { tripId } = useParams('/trips/:tripId?');
  const { today, current, ahead, past } = overview;
  /** Null inside: a new one. */
  const [planned, setPlanned] = useState<{ readonly trip: Trip | null } | null>(null);
  const [isRepeating, setRepeating] = useState(false);
  const planning = usePlanning();
  const mayPlan = planning.whyNot() === null;
  const change = (trip: Trip) => setPlanned({ trip });
  const plan: Command = {
    ...planning,
    id: 'trips.plan',
    labelKey: 'trip.plan.act',
    run: () => setPlanned({ trip: null }),
  };
  const { whyNothing } = overview.repeat;
  const repeat: Command = {
    id: 'trips.repeat',
    labelKey: 'trip.repeat.act',
    whyNot: () => planning.whyNot() ?? (whyNothing && t(NOTHING_TEXTS[whyNothing])),
    run: () => setRepeating(true),
  };
  const opened = past.find((trip) => trip.tripId === tripId);
  const back: Command = {
    id: 'trips.back',
    labelKey: 'trip.back',
    when: () => tripId !== undefined,
    run: () => navigate('/trips'),
  };
  useCommands([plan, repeat, back]);
  const shown = opened ?? current ?? ahead[0];
  return (
    <>
      <ListPage
        title={t('app.nav.trips')}
        tools={<strong className="nowrap">{dayName(today, t)}</strong>}
        find={
          <span className="row">
            <CommandButton command={repeat} look="quiet" icon="calendar" reasonPlace="tooltip" />
            <CommandButton command={plan} icon="plus" reasonPlace="tooltip" />
          </span>
        }
      >
        {problem !== null && <Notice tone="warn">{problem}</Notice>}
        <div className="trips-scroll">
          <TodayTrip key={current?.tripId} overview={overview} onChange={mayPlan ? change : null} />
          <h2 className="trips-title">{t('trip.ahead.title')}</h2>
          <TripTable
            label={t('trip.ahead.title')}
            trips={ahead}
            emptyText={t('trip.ahead.none')}
            onOpen={mayPlan ? change : undefined}
          />
          {past.length > 0 && (
            <>
              <h2 className="trips-title">{t('trip.past.title')}</h2>
              <TripTable
                label={t('trip.past.title')}
                trips={past}
                isPast
                emptyText=""
                onOpen={(trip) => navigate(`/trips/${trip.tripId}`)}
              />
            </>
          )}
        </div>
      </ListPage>
      {shown && <SidePane key={shown.tripId} trip={shown} today={today} />}
      {planned && (
        <TripDialog trip={planned.trip} firstFree={firstFree(overview)} onClose={() => setPlanned(null)} />
      )}
      {isRepeating && <RepeatDialog repeat={overview.repeat} onClose={() => setRepeating(false)} />}
    </>
  );
}

/** The next day on which the bus is at home. */
function firstFree({ today, current, ahead }: TripOverview): LocalDate {
  const taken = new Set([...ahead, ...(current ? [current] : [])].map(({ date }) => date));
  let day = today;
  while (taken.has(day)) day = addDays(day, 1);
  return day;
}

/** Who drives only may look at the plan. */
function usePlanning(): Required<Pick<Command, 'whyNot'>> {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const isPlanner = person !== undefined && hasRole(person, TRIP_PLANNERS);
  return { whyNot: () => (isPlanner ? null : t('trip.plan.notAllowed')) };
}
