import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { formatTime } from '#renderer/app/format.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { StopTable } from './StopTable.tsx';
import type { Trip, TripOverview } from './trip.ts';
import { useNextAct } from './useNextAct.ts';

type TodayTripProps = {
  readonly overview: TripOverview;
  /** Null: somebody else plans. */
  readonly onChange: ((trip: Trip) => void) | null;
};

/** Where the bus is now and the one thing to do next. */
export function TodayTrip({ overview, onChange }: TodayTripProps) {
  const { t } = useTranslation();
  const { current } = overview;
  if (!current) {
    return (
      <EmptyState icon="bus" title={t('trip.none.title')}>
        {t(onChange ? 'trip.none.text' : 'trip.plan.notAllowed')}
      </EmptyState>
    );
  }
  return <Driven trip={current} overview={overview} onChange={onChange} />;
}

function Driven({ trip, overview, onChange }: TodayTripProps & { readonly trip: Trip }) {
  const { t } = useTranslation();
  const [km, setKm] = useState('');
  const { primary, close, openOther, isPending, question, stopAsking } = useNextAct(trip, overview, km, () =>
    setKm(''),
  );
  useCommands(primary ? [primary, close] : []);
  return (
    <div className="trips-now">
      <StopTable trip={trip} onOpenStop={openOther} />
      {primary ? (
        <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={isPending} />}>
          <div className="trips-km">
            <TextField
              label={t('trip.km.label')}
              isOptional
              inputMode="numeric"
              maxLength={7}
              value={km}
              onChange={(text) => setKm(text.replaceAll(/\D/g, ''))}
            />
          </div>
          <div className="trips-others">
            <CommandButton command={close} look="quiet" />
            {onChange && (
              <Button look="quiet" icon="edit" onPress={() => onChange(trip)}>
                {t('trip.change.act')}
              </Button>
            )}
          </div>
        </ActionBar>
      ) : (
        trip.closedAt !== null && (
          <p className="trips-over muted">{t('trip.over', { time: formatTime(trip.closedAt) })}</p>
        )
      )}
      {question && (
        <ActDialog
          // Another question is another window: its key is not pressed for the one before.
          key={question.title}
          title={question.title}
          labelKey={question.labelKey}
          backKey="trip.ask.back"
          sending={{ isPending, error: null }}
          act={question.act}
          onClose={stopAsking}
        >
          <p>{question.text}</p>
        </ActDialog>
      )}
    </div>
  );
}
