import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatTime } from '#renderer/app/format.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellFailure, usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useActs } from '../useActs.ts';
import type { AppointmentRow } from '../types.ts';
import { shortMoment, standingOf } from '../words.ts';
import '../Appointments.css';

type CheckedIn = OutputOf<'appointment.checkIn'>;
const MINUTE_MS = 60_000;
/** What is expected soon, before anything is typed. */
const MOST_EXPECTED = 8;

/** Whoever has an appointment says the number or the name, or holds the slip under the scanner. */
export function CheckIn({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'checkIn');
  const isAllowed = hasRole(person, ['greeter', 'clerk', 'specialist', 'manager']);
  useCommands([
    {
      id: 'app.checkIn',
      labelKey: 'appointment.checkIn.open',
      when: () => isAllowed,
      run: () => useUi.getState().setOverlay('checkIn'),
    },
  ]);
  return isOpen && isAllowed ? <OpenCheckIn /> : null;
}

function OpenCheckIn() {
  const [given, setGiven] = useState<CheckedIn | null>(null);
  const close = () => useUi.getState().setOverlay(null);
  return given ? (
    <Given given={given} onClose={close} />
  ) : (
    <FindAppointment onGiven={setGiven} onClose={close} />
  );
}

type FindProps = { readonly onGiven: (given: CheckedIn) => void; readonly onClose: () => void };

function FindAppointment({ onGiven, onClose }: FindProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { nameOf } = useServiceCards();
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { client } = useApi();
  const { checkIn, isBusy } = useActs();
  const wanted = text.trim();
  const topics = ['appointment', 'visit', 'client'] as const;
  const today = useQuery('appointment.agenda', { day: null }, { topics });
  const asked = useQuery('appointment.find', wanted === '' ? null : { text: wanted }, { topics });
  const error = wanted === '' ? today.error : asked.error;
  const expected = (today.data?.rows ?? []).filter(
    ({ status, video }) => status === 'booked' && video?.side !== 'asked',
  );
  const found = wanted === '' ? expected.slice(0, MOST_EXPECTED) : (asked.data?.rows ?? []);
  async function choose(appointmentId: string) {
    const given = await checkIn(appointmentId);
    if (given) onGiven(given);
  }
  const toList = () => list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  /** Asked anew: a scanner types the number and Enter faster than the list is drawn. Several are chosen from it. */
  async function takeTyped(typed: string) {
    if (typed === '') return toList();
    const { rows } = await client.query('appointment.find', { text: typed });
    if (rows.length === 1 && rows[0]) await choose(rows[0].appointmentId);
    else toList();
  }
  const primary: Command = {
    id: 'agenda.primary',
    labelKey: 'appointment.checkIn.primary',
    whyNot: () => (found[0] ? null : t('appointment.checkIn.nobody')),
    run: () => takeTyped(wanted),
  };
  useCommands([primary], { isInDialog: true });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') void takeTyped(event.currentTarget.value.trim()).catch(tellFailure);
    else if (event.key === 'ArrowDown') toList();
    else return;
    event.preventDefault();
  };
  const rowOf = (row: AppointmentRow): PickRow => {
    const { text: state, icon, tone } = standingOf(row, now, t);
    return {
      id: row.appointmentId,
      icon,
      tone,
      text: [row.name || row.code, row.serviceIds.map(nameOf).join(', ')].join(' · '),
      note: row.status === 'booked' && tone === 'neutral' ? undefined : state,
      side: shortMoment(row.from, now, t),
    };
  };
  return (
    <Dialog
      title={t('appointment.checkIn.title')}
      isOpen
      isWide
      onClose={onClose}
      acts={<CommandButton command={primary} look="primary" isBusy={isBusy} />}
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <TextField
        label={t('appointment.checkIn.field')}
        hint={t('appointment.checkIn.hint')}
        size="big"
        leadIcon="search"
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        takesFocus
      />
      <div ref={list} className="check-in-list">
        <PickList
          label={t('appointment.checkIn.found')}
          rows={found.map(rowOf)}
          onOpen={(id) => void choose(id)}
          emptyText={t(wanted === '' ? 'appointment.checkIn.noneExpected' : 'appointment.checkIn.nobody')}
        />
      </div>
    </Dialog>
  );
}

type GivenProps = { readonly given: CheckedIn; readonly onClose: () => void };

/** The number to read out, and until when the client waits. */
function Given({ given, onClose }: GivenProps) {
  const { t } = useTranslation();
  const { print, isBusy } = usePrint();
  const { visitId, ticket, from, dueAt, lateMinutes, language } = given;
  const done: Command = { id: 'agenda.primary', labelKey: 'appointment.checkIn.done', run: onClose };
  useCommands([done], { isInDialog: true });
  return (
    <Dialog
      title={t('appointment.checkIn.given')}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button
            icon="print"
            isBusy={isBusy}
            onPress={() => void print((client) => client.query('door.ticketPdf', { visitId, language }))}
          >
            {t('door.issued.print')}
          </Button>
          <CommandButton command={done} look="primary" />
        </>
      }
    >
      <div className="appointment-booked" role="status">
        <strong>{ticket}</strong>
        <p>
          {lateMinutes > 0
            ? t('appointment.checkIn.wasLate', { minutes: lateMinutes })
            : t('appointment.checkIn.calledFrom', { time: formatTime(Math.max(from, dueAt)) })}
        </p>
      </div>
    </Dialog>
  );
}
