import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { dayBeside } from '#renderer/app/dayBeside.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { matches } from '#renderer/app/fold.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { LeftOpenVisits } from '#renderer/app/visit/LeftOpenVisits.tsx';
import { navigate, useParams } from '#renderer/app/router.ts';
import { useLastKnown } from '#renderer/app/useLastKnown.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { CommandIconButton } from '#renderer/commands/CommandIconButton.tsx';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { ListFind, ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { EnterLaterDialog } from './EnterLaterDialog.tsx';
import { visitColumns } from './visitColumns.tsx';
import { VisitPane } from './VisitPane.tsx';
import { isIn, useVisitsView, VISIT_FILTERS, type VisitFilter, type VisitRow } from './visitsView.ts';
import './Visits.css';

const FILTER_KEYS = {
  all: 'visits.filter.all',
  open: 'visits.filter.open',
  outOfOrder: 'visits.filter.outOfOrder',
  marked: 'visits.filter.marked',
} as const satisfies Record<VisitFilter, string>;

/** Who came today, and what became of each: one visit opens beside the list with its whole way. */
export function VisitsScreen() {
  const { t } = useTranslation();
  const { visitId } = useParams('/visits/:visitId?');
  const { filter, text, day } = useVisitsView();
  const [isEntering, setEntering] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const findKey = useKeyLabel('visits.find');
  const cards = useServiceCards();
  const { data, error } = useQuery('visit.day', { day }, { topics: ['visit', 'queue', 'client'] });
  const known = useLastKnown(data);
  const today = known?.today;
  const shownDay = data?.day ?? day ?? today;
  const mayChooseDay = known?.mayChooseDay ?? false;
  const days = useDays({ shownDay, today, mayChooseDay });
  const enter: Command = {
    id: 'visits.enter',
    labelKey: 'visits.act.enter',
    when: () => data?.mayCorrect ?? false,
    run: () => setEntering(true),
  };
  const search: Command = { id: 'visits.find', labelKey: 'visits.find', run: () => find.current?.focus() };
  useCommands([...Object.values(days), enter, search]);
  const isWanted = ({ ticket, serviceId, clientName, servedBy, counter }: VisitRow) =>
    matches(
      [ticket, serviceId && cards.nameOf(serviceId), clientName, servedBy, counter].filter(Boolean).join(' '),
      text,
    );
  const rows = data?.rows ?? [];
  const items = rows.filter((row) => isIn(row, filter) && isWanted(row));
  const close = () => navigate('/visits');
  return (
    <div className={visitId === undefined ? 'visits' : 'visits has-one'}>
      <ListPage
        title={t('visits.label')}
        tools={
          <>
            {mayChooseDay && shownDay && (
              <div className="row">
                <CommandIconButton icon="chevronLeft" command={days.previous} />
                <strong className="nowrap">
                  {shownDay === today
                    ? `${t('visits.day.today')}, ${formatDay(shownDay)}`
                    : formatDay(shownDay)}
                </strong>
                <CommandIconButton icon="chevronRight" command={days.next} />
                {shownDay !== today && <CommandButton command={days.toToday} look="quiet" size="small" />}
              </div>
            )}
            <ChoiceField<VisitFilter>
              label={t('visits.filter.label')}
              isLabelHidden
              size="small"
              choices={VISIT_FILTERS.map((key) => ({
                key,
                label: t(FILTER_KEYS[key], { number: rows.filter((row) => isIn(row, key)).length }),
              }))}
              value={filter}
              onChange={(chosen) => useVisitsView.setState({ filter: chosen })}
            />
          </>
        }
        note={<CommandButton command={enter} look="quiet" size="small" icon="plus" />}
        find={
          <ListFind
            label={t('visits.find')}
            value={text}
            onChange={(wanted) => useVisitsView.setState({ text: wanted })}
            inputRef={find}
            keys={findKey}
          />
        }
      >
        {error && <Notice tone={data ? 'warn' : 'error'}>{errorText(error)}</Notice>}
        {!data && !error && <Loading />}
        {data?.mayCorrect && <LeftOpenVisits />}
        {data && (
          <Table
            label={t('visits.label')}
            columns={visitColumns(
              cards,
              { isOneOpen: visitId !== undefined, knowsClients: data.mayCorrect },
              t,
            )}
            items={items.map((row) => ({ ...row, id: row.visitId }))}
            onOpen={(id) => navigate(`/visits/${id}`)}
            emptyText={t(rows.length === 0 ? 'visits.empty' : 'visits.nothingFound')}
          />
        )}
      </ListPage>
      {visitId !== undefined && <VisitPane key={visitId} visitId={visitId} onClose={close} />}
      {isEntering && shownDay && (
        <EnterLaterDialog
          day={shownDay}
          mayChooseDay={mayChooseDay}
          onEntered={(id) => navigate(`/visits/${id}`)}
          onClose={() => setEntering(false)}
        />
      )}
    </div>
  );
}

type Days = {
  readonly shownDay: LocalDate | undefined;
  readonly today: LocalDate | undefined;
  readonly mayChooseDay: boolean;
};

/** From day to day, as far as this person may, also while the one before is still being read. */
function useDays({ shownDay, today, mayChooseDay }: Days) {
  const go = (by: number) => () => {
    if (shownDay !== undefined) useVisitsView.setState({ day: dayBeside(shownDay, by, today) });
    navigate('/visits');
  };
  const isPast = shownDay !== undefined && today !== undefined && shownDay < today;
  const when = () => mayChooseDay;
  return {
    previous: { id: 'visits.previous', labelKey: 'visits.day.previous', when, run: go(-1) },
    next: { id: 'visits.next', labelKey: 'visits.day.next', when: () => when() && isPast, run: go(1) },
    toToday: {
      id: 'visits.today',
      labelKey: 'visits.day.toToday',
      when: () => when() && isPast,
      run: () => {
        useVisitsView.setState({ day: null });
        navigate('/visits');
      },
    },
  } as const satisfies Record<string, Command>;
}
