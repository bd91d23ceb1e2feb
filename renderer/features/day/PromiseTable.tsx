import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { PROMISES_HELD_TARGET } from '#shared/domain/queue/promiseFigures.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { formatMinutes, formatNumber, formatShare } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'day.promises'>['today'] & { readonly id: string; readonly name: string };

const REFRESH_MS = 30_000;
const NOTHING = '–';

/** Whether the waiting time on the tickets came true: today, before, and where it does not. */
export function PromiseTable() {
  const { t } = useTranslation();
  const { data } = useDayQuery('day.promises', {}, { topics: ['visit'], refreshMs: REFRESH_MS });
  if (!data) return null;
  const lines: Line[] = [
    { ...data.today, id: 'today', name: t('day.promises.today') },
    { ...data.before, id: 'before', name: t('day.promises.before') },
    ...data.categories.map((line) => ({
      ...line,
      id: line.category,
      name: `${line.category} · ${categoryWord(line.category, t)}`,
    })),
  ];
  // Nothing was promised in all this time.
  if (data.today.promised + data.before.promised === 0) return null;
  return (
    <Pane title={t('day.promises.title')} note={t('day.promises.note')}>
      <Table<Line>
        label={t('day.promises.title')}
        columns={[
          { key: 'name', title: t('day.promises.when'), render: ({ name }) => name },
          {
            key: 'promised',
            title: t('day.promises.count'),
            render: ({ promised }) => formatNumber(promised),
            isNumber: true,
          },
          { key: 'held', title: t('day.promises.held'), render: (line) => <Held line={line} /> },
          {
            key: 'earlier',
            title: t('day.promises.earlier'),
            render: (line) => shareOf(line.earlier, line),
            isNumber: true,
          },
          {
            key: 'later',
            title: t('day.promises.later'),
            render: (line) => shareOf(line.later, line),
            isNumber: true,
          },
          {
            key: 'width',
            title: t('day.promises.width'),
            render: ({ medianWidthMinutes }) =>
              medianWidthMinutes === null ? NOTHING : formatMinutes(medianWidthMinutes),
            isNumber: true,
          },
        ]}
        items={lines}
        emptyText={NOTHING}
      />
      <p className="day-note">{t('day.promises.target', { share: formatShare(PROMISES_HELD_TARGET) })}</p>
    </Pane>
  );
}

function Held({ line }: { readonly line: Line }) {
  if (line.promised === 0) return NOTHING;
  const isMet = line.held / line.promised >= PROMISES_HELD_TARGET;
  return <StateLabel tone={isMet ? 'done' : 'warn'}>{shareOf(line.held, line)}</StateLabel>;
}

function shareOf(count: number, { promised }: Pick<Line, 'promised'>): string {
  return promised === 0 ? NOTHING : formatShare(count / promised);
}
