import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useAncillaryName } from '#renderer/app/centre/ancillary.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { dayBeside } from '#renderer/app/dayBeside.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useLastKnown } from '#renderer/app/useLastKnown.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { CommandIconButton } from '#renderer/commands/CommandIconButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { paymentColumns } from './paymentColumns.tsx';
import { usePaymentsView } from './paymentsView.ts';
import { PaymentSums } from './PaymentSums.tsx';
import { UnpaidList } from './UnpaidList.tsx';
import './Payments.css';

/** The cashier's list: what came in and went out on a day, and what is still to be paid (INT-15). */
export function PaymentsScreen() {
  const { t } = useTranslation();
  const cards = useServiceCards();
  const itemName = useAncillaryName();
  const day = usePaymentsView((state) => state.day);
  const { data, error } = useQuery('payment.day', { day }, { topics: ['payment', 'request'] });
  const today = useLastKnown(data)?.today;
  const shownDay = data?.day ?? day ?? today;
  const days = useDays(shownDay, today);
  const language = useUi(({ look }) => look.language);
  const { print: printFile, isBusy } = usePrint();
  const print: Command = {
    id: 'payments.print',
    labelKey: 'payment.day.print',
    run: () => printFile((client) => client.query('payment.dayPdf', { day, language })),
  };
  useCommands([...Object.values(days), print]);
  return (
    <div className="payments">
      <ListPage
        title={t('payment.day.title')}
        tools={
          shownDay && (
            <div className="row">
              <CommandIconButton icon="chevronLeft" command={days.previous} />
              <strong className="nowrap">
                {shownDay === today
                  ? `${t('payment.day.today')}, ${formatDay(shownDay)}`
                  : formatDay(shownDay)}
              </strong>
              {shownDay !== today && (
                <>
                  <CommandIconButton icon="chevronRight" command={days.next} />
                  <CommandButton command={days.toToday} look="quiet" size="small" />
                </>
              )}
            </div>
          )
        }
        note={data && t(data.isWhole ? 'payment.day.everybody' : 'payment.day.own')}
        find={<CommandButton command={print} look="quiet" size="small" icon="print" isBusy={isBusy} />}
      >
        {error && <Notice tone={data ? 'warn' : 'error'}>{errorText(error)}</Notice>}
        {!data && !error && <Loading />}
        {data && (
          <Table
            label={t('payment.day.movements')}
            columns={paymentColumns(cards, itemName, t)}
            items={data.rows.map((row) => ({ ...row, id: row.eventId }))}
            onOpen={(id) => {
              const row = data.rows.find(({ eventId }) => eventId === id);
              if (row?.requestId) navigate(`/requests/${row.requestId}`);
            }}
            emptyText={t('payment.day.empty')}
          />
        )}
      </ListPage>
      {data && (
        <aside className="payments-side" aria-label={t('payment.day.sums')}>
          <PaymentSums day={data} />
          <UnpaidList unpaid={data.unpaid} />
        </aside>
      )}
    </div>
  );
}

/** From day to day, also while the one before is still being read; there is nothing to see in days to come. */
function useDays(shownDay: LocalDate | undefined, today: LocalDate | undefined) {
  const go = (by: number) => () => {
    if (shownDay !== undefined) usePaymentsView.setState({ day: dayBeside(shownDay, by, today) });
  };
  const when = () => shownDay !== undefined && today !== undefined && shownDay < today;
  return {
    previous: { id: 'payments.previous', labelKey: 'payment.day.previous', run: go(-1) },
    next: { id: 'payments.next', labelKey: 'payment.day.next', when, run: go(1) },
    toToday: {
      id: 'payments.today',
      labelKey: 'payment.day.toToday',
      when,
      run: () => usePaymentsView.setState({ day: null }),
    },
  } as const satisfies Record<string, Command>;
}
