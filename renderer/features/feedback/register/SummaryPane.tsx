import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatNumber, formatScore, formatShare } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { CAUSE_KEYS } from '../words.ts';
import { LeafletButton } from './LeafletButton.tsx';

type Month = OutputOf<'feedback.summary'>['months'][number];

const NOTHING = '—';

/** CMP-03, CMP-08: what the months brought and what became of it. */
export function SummaryPane() {
  const { t } = useTranslation();
  const { data } = useQuery('feedback.summary', {}, { topics: ['feedback', 'visit'] });
  const takeKey = useKeyLabel('app.feedback');
  return (
    <Pane title={t('feedback.summary.title')} isSide>
      {data?.months
        .filter(hasSomething)
        .map(({ month, counts, services, complaintsPerThousand, inTime, causes }) => (
          <section key={month} aria-label={monthOf(month)}>
            <Caption note={t('feedback.summary.services', { number: formatNumber(services) })}>
              {monthOf(month)}
            </Caption>
            <Facts
              facts={[
                { name: t('feedback.summary.complaints'), value: formatNumber(counts.complaint) },
                {
                  name: t('feedback.summary.perThousand'),
                  value: complaintsPerThousand === null ? NOTHING : formatScore(complaintsPerThousand),
                },
                { name: t('feedback.summary.suggestions'), value: formatNumber(counts.suggestion) },
                { name: t('feedback.summary.praise'), value: formatNumber(counts.praise) },
                {
                  name: t('feedback.summary.inTime'),
                  value: inTime === null ? NOTHING : formatShare(inTime),
                },
                ...causes.map(({ cause, count }) => ({
                  name: t('feedback.summary.cause', { cause: t(CAUSE_KEYS[cause]) }),
                  value: formatNumber(count),
                })),
              ]}
            />
          </section>
        ))}
      <div className="feedback-side-acts">
        <Button icon="plus" keys={takeKey} onPress={() => useUi.getState().setOverlay('feedback')}>
          {t('feedback.take.act')}
        </Button>
        <LeafletButton />
      </div>
    </Pane>
  );
}

/** The present month always, an earlier one only when the centre was there already. */
function hasSomething({ services, counts }: Month, index: number): boolean {
  return index === 0 || services + counts.complaint + counts.suggestion + counts.praise > 0;
}

/** `11.2026` */
function monthOf(month: string): string {
  const [year, number] = month.split('-');
  return `${number}.${year}`;
}
