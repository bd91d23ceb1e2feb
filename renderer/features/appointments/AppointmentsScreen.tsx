import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { dayBeside } from '#renderer/app/dayBeside.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { matches } from '#renderer/app/fold.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate, useParams } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { CommandIconButton } from '#renderer/commands/CommandIconButton.tsx';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { ListFind, ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { agendaColumns } from './agenda/agendaColumns.tsx';
import { WeekPane } from './agenda/WeekPane.tsx';
import { useActs } from './useActs.ts';
import type { AppointmentRow } from './types.ts';
import { AppointmentDialog } from './view/AppointmentDialog.tsx';
import { closedWords, shortDay } from './words.ts';
import './Appointments.css';

const MINUTE_MS = 60_000;

/** The day by time: who comes, who has come, beside those who wait without an appointment. */
export function AppointmentsScreen() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const today = localDate(now);
  const { day = today } = useParams('/agenda/:day?');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const findKey = useKeyLabel('agenda.find');
  const { nameOf } = useServiceCards();
  const acts = useActs();
  const { data, error } = useQuery(
    'appointment.agenda',
    { day },
    { topics: ['appointment', 'visit', 'queue', 'settings', 'client'] },
  );
  const book: Command = {
    id: 'agenda.primary',
    labelKey: 'appointment.book.act',
    run: () => useUi.getState().setOverlay('booking'),
  };
  const go = (by: number) => () => {
    const wanted = dayBeside(day, by, today);
    navigate(wanted === null ? '/agenda' : `/agenda/${wanted}`);
  };
  const previous: Command = {
    id: 'agenda.previous',
    labelKey: 'appointment.day.previous',
    run: go(-1),
  };
  const next: Command = {
    id: 'agenda.next',
    labelKey: 'appointment.day.next',
    run: go(1),
  };
  const toToday: Command = {
    id: 'agenda.today',
    labelKey: 'appointment.day.toToday',
    run: () => navigate('/agenda'),
  };
  const save: Command = {
    id: 'agenda.export',
    labelKey: 'appointment.export',
    run: () => acts.saveDay(day),
  };
  const arrive: Command = {
    id: 'app.checkIn',
    labelKey: 'appointment.checkIn.open',
    run: () => useUi.getState().setOverlay('checkIn'),
  };
  const search: Command = {
    id: 'agenda.find',
    labelKey: 'appointment.find',
    run: () => find.current?.focus(),
  };
  useCommands([book, previous, next, toToday, save, search]);
  const isWanted = ({ code, name, phone, serviceIds }: AppointmentRow) =>
    matches(`${code} ${name} ${phone} ${serviceIds.map(nameOf).join(' ')}`, text);
  const items = data?.rows.filter(isWanted).map((row) => ({ ...row, id: row.appointmentId }));
  const closed = data ? closedWords(data.closed, t) : null;
  return (
    <div className="agenda">
      <ListPage
        title={t('app.nav.agenda')}
        tools={
          <div className="row">
            <CommandIconButton icon="chevronLeft" command={previous} />
            <strong className="agenda-day">
              {day === today ? `${t('appointment.day.today')}, ${formatDay(day)}` : shortDay(day, t)}
            </strong>
            <CommandIconButton icon="chevronRight" command={next} />
            {day !== today && <CommandButton command={toToday} look="quiet" size="small" />}
          </div>
        }
        note={data && day === today ? t('appointment.walkIns', { number: data.walkIns }) : undefined}
        find={
          <ListFind
            label={t('appointment.find')}
            value={text}
            onChange={setText}
            inputRef={find}
            keys={findKey}
          />
        }
      >
        {error && <Notice tone={items ? 'warn' : 'error'}>{errorText(error)}</Notice>}
        {closed !== null && <Notice tone="neutral">{t('appointment.closedDay', { why: closed })}</Notice>}
        {!items && !error && <Loading />}
        {items && (
          <Table
            label={t('app.nav.agenda')}
            columns={agendaColumns(t, { now, nameOf, isToday: day === today, acts })}
            items={items}
            onOpen={setOpened}
            emptyText={t(text.trim() === '' ? 'appointment.empty' : 'appointment.nothingFound')}
          />
        )}
        <ActionBar primary={<CommandButton command={book} look="primary" icon="plus" />}>
          <CommandButton command={arrive} look="quiet" icon="search" />
          <CommandButton command={save} look="quiet" icon="download" />
        </ActionBar>
      </ListPage>
      <WeekPane agenda={data} today={today} now={now} onOpen={setOpened} />
      {opened !== null && <AppointmentDialog appointmentId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
