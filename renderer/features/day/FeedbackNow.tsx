import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

/** CMP-03: what is open and what is late, and what this month brought. */
export function FeedbackNow() {
  const { t } = useTranslation();
  const { data, error } = useQuery('feedback.summary', {}, { topics: ['feedback'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
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
