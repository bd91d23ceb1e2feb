import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useDayQuery } from './useDayQuery.ts';

/** CMP-03: what is open and what is late, and what this month brought. */
export function FeedbackNow() {
  const { t } = useTranslation();
  const { data } = useDayQuery('feedback.summary', {}, { topics: ['feedback'] });
  if (!data) return null;
  const { open, months } = data;
  const month = months[0]?.counts;
  return (
    <Pane title={t('day.feedback.title')}>
      <Facts
        facts={[
          { name: t('day.feedback.open'), value: <b>{formatNumber(open.complaints)}</b> },
          { name: t('day.feedback.late'), value: <Late count={open.late} /> },
          { name: t('day.feedback.near'), value: formatNumber(open.near) },
          {
            name: t('day.feedback.month'),
            value: month ? t('day.feedback.monthCounts', month) : '',
          },
        ]}
      />
      <div className="day-feedback-act">
        <Button look="quiet" icon="arrowRight" isIconAfter onPress={() => navigate('/feedback')}>
          {t('day.feedback.register')}
        </Button>
      </div>
    </Pane>
  );
}

function Late({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count === 0 ? (
    <StateLabel tone="done">{t('day.feedback.noneLate')}</StateLabel>
  ) : (
    <StateLabel tone="error">{formatNumber(count)}</StateLabel>
  );
}
