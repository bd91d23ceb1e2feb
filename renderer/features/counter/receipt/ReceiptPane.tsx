import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import { DelegationLines } from '#renderer/app/delegation/DelegationLines.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatEuro, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import { PaymentLines } from '#renderer/app/payment/PaymentLines.tsx';
import type { FeeData } from '#renderer/app/payment/paymentWords.ts';
import { usePayment } from '#renderer/app/payment/usePayment.tsx';
import { PreferenceLine } from '../client/PreferenceLine.tsx';
import { cardOf, useServiceName } from '../catalogueViews.ts';
import { DelegationStrip } from '../delegation/DelegationStrip.tsx';
import { useDelegation } from '../delegation/useDelegation.tsx';
import { useFiling } from '../delegation/useFiling.ts';
import { useFromHome } from '../draft/useFromHome.ts';
import { ShownToClient } from '../draft/ShownToClient.tsx';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { SendStateLabel } from '#renderer/app/centre/SendStateLabel.tsx';
import { useCollector } from '../represent/useCollector.tsx';
import { useOnTheSpot } from './useOnTheSpot.tsx';
import { SituationLine } from './SituationLine.tsx';
import { useReceipt } from './useReceipt.ts';
import './Receipt.css';

/** What was registered, with a true receipt for the client's hand (promise 2). */
export function ReceiptPane({ requestId }: { readonly requestId: string }) {
  const { catalogue } = useOpenVisit();
  const { data: request, error } = useQuery(
    'request.get',
    { requestId },
    { topics: ['request', 'outbox', 'payment'] },
  );
  if (!request) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  const card = cardOf(catalogue, request.serviceId);
  if (request.channel === 'assisted' && card) return <AssistedReceipt request={request} card={card} />;
  return <Receipt request={request} filing={null} />;
}

type RequestData = OutputOf<'request.get'>;

/** Of a request that may be filed in the client's stead: that comes first, the receipt tells of it then. */
function AssistedReceipt({ request, card }: { readonly request: RequestData; readonly card: ServiceCard }) {
  const open = useDelegation(card);
  const filing = useFiling(card, request, open.delegation);
  const part = (
    <>
      <DelegationLines delegations={filing.delegations} revocation="inPerson" />
      {!filing.isFiled && <DelegationStrip open={open} />}
      {filing.shown && (
        <span role="status">
          <ShownToClient state={filing.shown} />
        </span>
      )}
      {open.dialog}
    </>
  );
  const isPending = filing.isPending || open.isPending;
  const own = [filing.readOut, open.next, open.onPaper];
  return <Receipt request={request} filing={{ next: filing.next, own, part, isPending }} />;
}

type ReceiptProps = {
  readonly request: RequestData;
  readonly filing: {
    readonly next: Command | null;
    /** Their buttons stand in `part`, except the first one's. */
    readonly own: readonly Command[];
    readonly part: ReactNode;
    readonly isPending: boolean;
  } | null;
};

function Receipt({ request, filing }: ReceiptProps) {
  const { t } = useTranslation();
  const { visit, catalogue, barCommands } = useOpenVisit();
  const { requestId } = request;
  const name = useServiceName(catalogue);
  const [language, setLanguage] = useState<ClientLanguage>(visit.language);
  const { fee, payment, mayRecord, record, dialog } = usePayment(request);
  const recordFee: Command = {
    id: 'counter.fee',
    labelKey: 'payment.act.open',
    when: () => mayRecord,
    run: record,
  };
  const paper = request.isExecutedHere ? 'confirmation' : 'receipt';
  const { print, save, isPending } = useReceipt(requestId, language, paper);
  const collector = useCollector(requestId);
  const card = cardOf(catalogue, request.serviceId);
  const spot = useOnTheSpot(request, card);
  const fromHome = useFromHome(card);
  const finish = barCommands.find(({ id }) => id === 'counter.finish');
  const isGiven = (request.isExecutedHere ? request.confirmations : request.receipts) > 0;
  // The receipt tells what is paid, so the money comes first; printing stays possible beside it.
  const mustPay = !isGiven && fee.dueCents > 0;
  const ofReceipt: Command = mustPay
    ? { ...recordFee, id: 'counter.primary' }
    : isGiven && finish
      ? { ...finish, id: 'counter.primary', labelKey: 'request.receipt.finish' }
      : { ...print, id: 'counter.primary' };
  const next = filing?.next ?? (mustPay ? null : spot.next) ?? ofReceipt;
  const isOther = next !== ofReceipt || isGiven || mustPay;
  useCommands([next, print, save, recordFee, collector.act, fromHome, ...(filing?.own ?? [])]);
  return (
    <>
      <PaneBody>
        <div className="receipt" role="status">
          <span className="sub">{t('request.receipt.number')}</span>
          <strong className="receipt-number">{request.registerNumber ?? t('request.numberFollows')}</strong>
          {request.registerNumber === null && <p className="sub">{t('request.receipt.noNumber')}</p>}
          <SendStateLabel state={request.sendState} />
        </div>
        <Facts
          align="left"
          facts={[
            { name: t('request.receipt.service'), value: name(request.serviceId, '') },
            { name: t('request.receipt.registered'), value: formatTime(request.registeredAt) },
            { name: t('request.receipt.due'), value: formatDay(request.dueDate) },
            { name: t('request.receipt.channel'), value: t(CHANNEL_TEXTS[request.channel]) },
            {
              name: t('request.receipt.fee'),
              value: (
                <span className="row">
                  {isAmountApart(fee) && formatEuro(fee.feeCents)}
                  <FeeLabel fee={fee} />
                </span>
              ),
            },
            {
              name: t('request.receipt.given'),
              value:
                request.receipts === 0
                  ? t('request.receipt.notYet')
                  : t('request.receipt.times', { count: request.receipts }),
            },
          ]}
        />
        <SituationLine />
        <PreferenceLine />
        {filing?.part}
        {spot.part}
        {payment && <PaymentLines payment={payment} />}
        <ChoiceField
          label={t('request.receipt.language')}
          choices={CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }))}
          value={language}
          onChange={setLanguage}
        />
        <div>
          <CommandButton command={fromHome} look="quiet" size="small" icon="print" />
        </div>
      </PaneBody>
      <VisitBar
        primary={next}
        isBusy={(isPending && !isGiven) || spot.isPending || (filing?.isPending ?? false)}
        own={[
          ...(filing?.own.slice(0, 1) ?? []),
          ...(isOther ? [print] : []),
          recordFee,
          collector.act,
          save,
        ]}
      />
      {dialog}
      {collector.dialog}
    </>
  );
}

/** What is still to be paid says the amount itself. */
function isAmountApart(fee: FeeData): fee is FeeData & { feeCents: number } {
  return fee.feeCents !== null && fee.standing !== 'free' && fee.standing !== 'toPay';
}
