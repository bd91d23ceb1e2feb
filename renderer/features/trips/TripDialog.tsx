import { useTranslation } from 'react-i18next';
import { MOST_STOP_WORDS, MOST_STOPS, type StopKind } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useIsShown } from '#renderer/api/useIsShown.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Trip } from './trip.ts';
import { dayName, STOP_KIND_TEXTS } from './tripWords.ts';
import { useTripForm, type StopDraft } from './useTripForm.ts';

type TripDialogProps = {
  /** Null: a new one. */
  readonly trip: Trip | null;
  /** Of a new one, unless another is chosen. */
  readonly firstFree: LocalDate;
  readonly onClose: () => void;
};

/** A day with its stops (MOB-01, MOB-02). */
export function TripDialog({ trip, firstFree, onClose }: TripDialogProps) {
  const { t } = useTranslation();
  const form = useTripForm(trip, firstFree);
  const { date, setDate, stops, opened, change, add, remove, whyNot, send, sending } = form;
  return (
    <ActDialog
      title={trip ? t('trip.change.title', { day: dayName(trip.date, t) }) : t('trip.plan.title')}
      labelKey="trip.save"
      backKey="trip.leave"
      whyNot={whyNot}
      sending={sending}
      act={send}
      onClose={onClose}
      isWide
    >
      {!trip && <DateField label={t('trip.column.date')} value={date} onChange={setDate} />}
      {stops.map((stop, at) => (
        <StopFields
          key={stop.key}
          stop={stop}
          number={opened + at + 1}
          onChange={(part) => change(stop.key, part)}
          onRemove={stops.length + opened > 1 ? () => remove(stop.key) : null}
          takesFocus={opened + at > 0 && stop.stopId === null}
        />
      ))}
      <div className="row">
        <Button
          icon="plus"
          onPress={add}
          whyNot={stops.length + opened >= MOST_STOPS ? t('errors.rule.trip.manyStops') : null}
          reasonPlace="tooltip"
        >
          {t('trip.stop.add')}
        </Button>
        {trip?.status === 'planned' && <CancelButton trip={trip} onCancelled={onClose} />}
      </div>
    </ActDialog>
  );
}

type StopFieldsProps = {
  readonly stop: StopDraft;
  readonly number: number;
  readonly onChange: (part: Partial<StopDraft>) => void;
  readonly onRemove: (() => void) | null;
  readonly takesFocus: boolean;
};

function StopFields({ stop, number, onChange, onRemove, takesFocus }: StopFieldsProps) {
  const { t } = useTranslation();
  const title = t('trip.stop.title', { number });
  return (
    <fieldset className="trips-stop" aria-label={title}>
      <FormTitle
        act={
          onRemove && (
            <Button
              look="quiet"
              size="small"
              icon="trash"
              label={t('trip.stop.removeOf', { number })}
              onPress={onRemove}
            >
              {t('trip.stop.remove')}
            </Button>
          )
        }
      >
        {title}
      </FormTitle>
      <FormGrid>
        <FormCell width="third">
          <TextField
            label={t('trip.stop.from')}
            inputMode="numeric"
            maxLength={5}
            value={stop.from}
            onChange={(from) => onChange({ from })}
            takesFocus={takesFocus}
          />
        </FormCell>
        <FormCell width="third">
          <TextField
            label={t('trip.stop.to')}
            inputMode="numeric"
            maxLength={5}
            value={stop.to}
            onChange={(to) => onChange({ to })}
          />
        </FormCell>
        <FormCell width="third">
          <ChoiceField<StopKind>
            label={t('trip.stop.kind')}
            choices={choicesOf(STOP_KIND_TEXTS, t)}
            value={stop.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </FormCell>
        <FormCell width="third">
          <TextField
            label={t('trip.stops.place')}
            maxLength={MOST_STOP_WORDS}
            value={stop.place}
            onChange={(place) => onChange({ place })}
          />
        </FormCell>
        <FormCell width="third">
          <TextField
            label={t('trip.stop.access')}
            isOptional
            maxLength={MOST_STOP_WORDS}
            value={stop.access}
            onChange={(access) => onChange({ access })}
          />
        </FormCell>
        <FormCell width="third">
          <TextField
            label={t('trip.stop.municipality')}
            isOptional
            maxLength={80}
            value={stop.municipality}
            onChange={(municipality) => onChange({ municipality })}
          />
        </FormCell>
      </FormGrid>
    </fieldset>
  );
}

function CancelButton({ trip, onCancelled }: { readonly trip: Trip; readonly onCancelled: () => void }) {
  const { t } = useTranslation();
  const cancel = useCommand('trip.cancel');
  const offerUndo = useOfferUndo('trip.undo');
  const isShown = useIsShown();
  const callOff: Command = {
    id: 'dialog.callOff',
    labelKey: 'trip.cancel',
    run: async () => {
      const outcome = await cancel.run({ tripId: trip.tripId });
      if (!outcome.ok) return tellError(outcome.error);
      const text = t('trip.cancelled', { day: dayName(trip.date, t) });
      offerUndo({ tripId: trip.tripId, what: 'trip.cancelled' }, text);
      // Closed meanwhile: what is open now is something else.
      if (isShown.current) onCancelled();
    },
  };
  useCommands([callOff], { isInDialog: true });
  return <CommandButton command={callOff} look="quiet" icon="trash" isBusy={cancel.isPending} />;
}
