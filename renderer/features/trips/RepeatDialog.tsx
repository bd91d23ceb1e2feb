import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import type { TripOverview } from './trip.ts';
import { dayName, LEFT_OUT_TEXTS, NOTHING_TEXTS } from './tripWords.ts';

type RepeatDialogProps = {
  readonly repeat: TripOverview['repeat'];
  readonly onClose: () => void;
};

/** The days that would be planned like those of the week before; nothing is planned until it is said (MOB-01). */
export function RepeatDialog({ repeat: { days, leftOut, whyNothing }, onClose }: RepeatDialogProps) {
  const { t } = useTranslation();
  const repeating = useCommand('trip.repeatWeek');
  const showNotice = useUi((state) => state.showNotice);
  const act = async () => {
    const outcome = await repeating.run({ dates: days.map(({ date }) => date) });
    if (outcome.ok) showNotice({ text: t('trip.repeat.done', { count: days.length }), tone: 'done' });
    return outcome;
  };
  return (
    <ActDialog
      title={t('trip.repeat.title')}
      labelKey="trip.repeat.plan"
      backKey="trip.repeat.leave"
      // Somebody else may have planned while the window stood open.
      whyNot={whyNothing && t(NOTHING_TEXTS[whyNothing])}
      sending={repeating}
      act={act}
      onClose={onClose}
    >
      <Facts
        facts={days.map(({ date, stops }) => ({
          name: dayName(date, t),
          value: t('trip.repeat.stops', { count: stops }),
        }))}
      />
      {leftOut.length > 0 && (
        <section className="trips-left-out">
          <h3>{t('trip.repeat.leftOut')}</h3>
          <Facts
            facts={leftOut.map(({ date, why }) => ({
              name: dayName(date, t),
              value: t(LEFT_OUT_TEXTS[why]),
            }))}
          />
        </section>
      )}
    </ActDialog>
  );
}
