import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { keptShare, type TermCounts } from '#shared/domain/request/termFigures.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatNumber, formatShare } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = TermCounts & { readonly id: string; readonly name: string; readonly term: string };
type Told = OutputOf<'day.terms'>['lines'][number];

const REFRESH_MS = 60_000;
const MOST_SHOWN = 8;
const NOTHING = '–';

/** Whether the terms that were promised were kept: all, then the sets of each service, the worst first (SLT-04). */
export function TermTable() {
  const { t } = useTranslation();
  const say = useLocalText();
  const { nameOf } = useServiceCards();
  const { data } = useDayQuery('day.terms', {}, { topics: ['request'], refreshMs: REFRESH_MS });
  if (!data) return null;
  const lineOf = (line: Told): Line => ({
    ...line,
    id: [line.serviceId, line.termsId, line.text.lv].join(' '),
    name: nameOf(line.serviceId),
    term: say(line.text),
  });
  const all: Line = { ...data.all, id: 'all', name: t('day.terms.all'), term: '' };
  if (data.lines.length === 0) return null;
  return (
    <Pane title={t('day.terms.title')} note={t('day.terms.note')}>
      <Table<Line>
        label={t('day.terms.title')}
        columns={[
          {
            key: 'term',
            title: t('day.terms.term'),
            render: ({ name, term }) => (
              <span className="term-cell">
                {name}
                {term !== '' && <span className="sub">{term}</span>}
              </span>
            ),
          },
          { key: 'share', title: t('day.terms.held'), render: (line) => <Kept line={line} /> },
          {
            key: 'late',
            title: t('day.terms.late'),
            render: ({ late }) => formatNumber(late),
            isNumber: true,
          },
          {
            key: 'overdue',
            title: t('day.terms.overdue'),
            render: ({ overdue }) => formatNumber(overdue),
            isNumber: true,
          },
        ]}
        items={[all, ...data.lines.slice(0, MOST_SHOWN).map(lineOf)]}
        emptyText=""
      />
    </Pane>
  );
}

function Kept({ line }: { readonly line: TermCounts }) {
  const share = keptShare(line);
  if (share === null) return NOTHING;
  return <StateLabel tone={share === 1 ? 'done' : 'warn'}>{formatShare(share)}</StateLabel>;
}
