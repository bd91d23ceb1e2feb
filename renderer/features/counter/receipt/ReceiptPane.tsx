import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatEuro, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import { PaymentLines } from '#renderer/app/payment/PaymentLines.tsx';
import type { FeeData } from '#renderer/app/payment/paymentWords.ts';
import { usePayment } from '#renderer/app/payment/usePayment.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { CHANNEL_TEXTS } from '../words.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { SendStateLabel } from '#renderer/app/centre/SendStateLabel.tsx';
import { useReceipt } from './useReceipt.ts';
import './Receipt.css';

/** What was registered, with a true receipt for the client's hand (promise 2). */
export function ReceiptPane({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation();
  const { visit, catalogue, barCommands } = useOpenVisit();
  const name = useServiceName(catalogue);
  const [language, setLanguage] = useState<ClientLanguage>(visit.language);
  const { data: request, error } = useQuery(
    'request.get',
    { requestId },
    { topics: ['request', 'outbox', 'payment'] },
  );
  const { payment, mayRecord, record, dialog } = usePayment(request);
  const recordFee: Command = {
    id: 'counter.fee',
    labelKey: 'payment.act.open',
    when: () => mayRecord,
    run: record,
  };
  const { print, save, isPending } = useReceipt(requestId, language);
  const finish = barCommands.find(({ id }) => id === 'counter.finish');
  const isGiven = (request?.receipts ?? 0) > 0;
  // The receipt tells what is paid, so the money comes first; printing stays possible beside it.
  const mustPay = !isGiven && (request?.fee.dueCents ?? 0) > 0;
  const next: Command = mustPay
    ? { ...recordFee, id: 'counter.primary' }
    : isGiven && finish
      ? { ...finish, id: 'counter.primary', labelKey: 'request.receipt.finish' }
      : { ...print, id: 'counter.primary' };
  useCommands([next, print, save, recordFee]);
  if (!request) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
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
                  {isAmountApart(request.fee) && formatEuro(request.fee.feeCents)}
                  <FeeLabel fee={request.fee} />
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
        {payment && <PaymentLines payment={payment} />}
        <ChoiceField
          label={t('request.receipt.language')}
          choices={CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }))}
          value={language}
          onChange={setLanguage}
        />
      </PaneBody>
      <VisitBar
        primary={next}
        isBusy={isPending && !isGiven}
        own={[...(isGiven || mustPay ? [print] : []), recordFee, save]}
      />
      {dialog}
    </>
  );
}

/** What is still to be paid says the amount itself. */
function isAmountApart(fee: FeeData): fee is FeeData & { feeCents: number } {
  return fee.feeCents !== null && fee.standing !== 'free' && fee.standing !== 'toPay';
}
