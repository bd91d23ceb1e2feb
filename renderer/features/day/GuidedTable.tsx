import { useTranslation } from 'react-i18next';
import { COMPLETED_SHARE_2017 } from '#shared/domain/visit/guided/figures.ts';
import { GIVE_UP_REASONS } from '#shared/domain/visit/guided/types.ts';
import { formatNumber, formatScore, formatShare } from '#renderer/app/format.ts';
import { GIVE_UP_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Figures } from './figures.ts';

type Line = { readonly id: string; readonly text: string; readonly count: number };

/** Help with e-services: how many of those begun were completed, and why others were not (ASE-09). */
export function GuidedTable({ guided }: { readonly guided: Figures['guided'] }) {
  const { t } = useTranslation();
  const { started, completed, underWay, leftOpen, completedShare, reasons, taught, minutes } = guided;
  if (started === 0) return null;
  const always: Line[] = [
    { id: 'started', text: t('guided.day.started'), count: started },
    { id: 'completed', text: t('guided.day.completed'), count: completed },
  ];
  const others: Line[] = [
    ...GIVE_UP_REASONS.map((key) => ({ id: key, text: t(GIVE_UP_TEXTS[key]), count: reasons[key] })),
    { id: 'leftOpen', text: t('guided.day.leftOpen'), count: leftOpen },
    { id: 'underWay', text: t('guided.day.underWay'), count: underWay },
  ];
  return (
    <Pane title={t('guided.day.title')} note={t('guided.day.note', { minutes })}>
      <Table<Line>
        label={t('guided.day.title')}
        columns={[
          { key: 'result', title: t('guided.day.result'), render: ({ text }) => text },
          {
            key: 'count',
            title: t('guided.day.count'),
            render: ({ count }) => <b>{formatNumber(count)}</b>,
            isNumber: true,
          },
          {
            key: 'share',
            title: '',
            render: ({ id }) =>
              id === 'completed' &&
              completedShare !== null && (
                <StateLabel tone={completedShare >= COMPLETED_SHARE_2017 ? 'done' : 'warn'}>
                  {t('guided.day.share', { share: formatShare(completedShare) })}
                </StateLabel>
              ),
          },
        ]}
        items={[...always, ...others.filter(({ count }) => count > 0)]}
        emptyText=""
      />
      <p className="day-note">
        {t('guided.day.taught', taught)}.{' '}
        {t('guided.day.compare', { percent: formatScore(COMPLETED_SHARE_2017 * 100) })}
      </p>
    </Pane>
  );
}
