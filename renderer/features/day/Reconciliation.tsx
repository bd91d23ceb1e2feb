import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Figures } from './figures.ts';
import { differenceOf, PARTS } from './parts.ts';

/** QUE-03: every ticket is somewhere. The sum is shown, so that anybody can check it. */
export function Reconciliation({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const difference = differenceOf(figures);
  return (
    <div className="day-sum">
      <p>
        <span className="day-sum-part">
          <b>{figures.ticketsIn}</b> {t('day.sum.in')}
        </span>
        {PARTS.map(({ key, wordKey }, index) => (
          <span className="day-sum-part" key={key}>
            {index === 0 ? ' = ' : ' + '}
            <b>{figures[key]}</b> {t(wordKey)}
          </span>
        ))}
      </p>
      {difference === 0 ? (
        <StateLabel tone="done">{t('day.sum.right')}</StateLabel>
      ) : (
        <StateLabel tone="error">{t('day.sum.wrong', { number: Math.abs(difference) })}</StateLabel>
      )}
    </div>
  );
}
