import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { DelegationLines } from '#renderer/app/delegation/DelegationLines.tsx';
import { OpenQuestions } from '#renderer/app/asked/OpenQuestions.tsx';
import { PaymentLines } from '#renderer/app/payment/PaymentLines.tsx';
import { usePayment } from '#renderer/app/payment/usePayment.tsx';
import { useProtocol } from '#renderer/app/handover/useProtocol.ts';
import { navigate } from '#renderer/app/router.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { useRequestsView } from '../requestsView.ts';
import { AfterwardsPart } from './AfterwardsPart.tsx';
import { AnswersPart } from './AnswersPart.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { isCalledOff } from '#shared/domain/request/types.ts';
import type { RequestData } from './requestData.ts';
import { RequestHead } from './RequestHead.tsx';
import { RequestSide } from './RequestSide.tsx';
import { StageStrip } from './StageStrip.tsx';
import { useNextAct } from './useNextAct.ts';
import { usePrintPaper } from './usePrintPaper.ts';
import { useRegisterAnew } from './useRegisterAnew.ts';
import { RouteDialog } from './work/RouteDialog.tsx';
import { useWorkActs, type AskingAct } from './work/useWorkActs.ts';
import { WordsDialog } from './work/WordsDialog.tsx';
import { WorkNotice } from './work/WorkNotice.tsx';
import { WorkPart } from './work/WorkPart.tsx';

/** One request, to be read: what was asked, how far it is, what came of it. */
export function RequestView({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'request.get',
    { requestId },
    { topics: ['request', 'client', 'outbox', 'task', 'payment'] },
  );
  const back = () => {
    useRequestsView.setState({ lastOpened: requestId });
    navigate('/requests');
  };
  useCommands([{ id: 'requests.back', labelKey: 'request.view.back', run: back }]);
  if (data) return <OpenRequest request={data} onBack={back} />;
  if (!error) return <Loading />;
  return (
    <EmptyState
      icon="warning"
      title={t('request.view.notShown')}
      act={<Button onPress={back}>{t('request.view.back')}</Button>}
    >
      {errorText(error)}
    </EmptyState>
  );
}

function OpenRequest({ request, onBack }: { readonly request: RequestData; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { requestId, receipts, confirmations } = request;
  const [isCorrecting, setCorrecting] = useState(false);
  const [language, setLanguage] = useState<ClientLanguage>(request.clientLanguage);
  const paper = isCalledOff(request.status) || request.isExecutedHere ? 'confirmation' : 'receipt';
  const copies = paper === 'confirmation' ? confirmations : receipts;
  const { print, isBusy } = usePrintPaper(requestId, paper);
  const anew = useRegisterAnew(request);
  const [asking, setAsking] = useState<AskingAct | null>(null);
  const { commands, next: workNext } = useWorkActs(request, setAsking, onBack);
  const workActs = isCorrecting ? [] : commands;
  const protocol = useProtocol();
  const isProtocolOf = request.handover !== null && !request.isExecutedHere;
  const printProtocol: Command = {
    id: 'requests.primary',
    labelKey: request.handover?.protocols === 0 ? 'handover.protocol.print' : 'handover.protocol.printCopy',
    run: () => protocol.print({ requestId, language, preparing: null }),
  };
  const next = useNextAct(request) ?? workNext ?? anew ?? (isProtocolOf ? printProtocol : null);
  const { fee, payment, mayRecord, record, dialog } = usePayment(request);
  const { data: filed } = useQuery(
    'delegation.ofRequest',
    { requestId },
    { topics: ['delegation', 'outbox'] },
  );
  const recordFee: Command = {
    id: 'requests.fee',
    labelKey: 'payment.act.open',
    when: () => mayRecord,
    run: record,
  };
  const labelKey = PRINT_KEYS[isProtocolOf ? 'beside' : paper][copies === 0 ? 'first' : 'copy'];
  const printAs = (id: string): Command => ({ id, labelKey, run: () => print(language) });
  const primary = next ?? printAs('requests.primary');
  useCommands([primary, printAs('requests.print'), recordFee, ...workActs]);
  const receipt = <ReceiptPart copies={copies} language={language} onLanguage={setLanguage} />;
  return (
    <div className="request">
      <Pane title={t('request.view.title')} hasOwnHead>
        <RequestHead request={request} onBack={onBack} />
        <StageStrip request={request} />
        <ClosedNotice request={request} />
        <WorkNotice request={request} onCorrect={isCorrecting ? null : () => setCorrecting(true)} />
        {!isCorrecting && <OpenQuestions request={request} hasKeys language={language} />}
        {isCorrecting && <CorrectForm request={request} onDone={() => setCorrecting(false)} />}
        {!isCorrecting && (
          <>
            <div className="request-body">
              <h2 className="visually-hidden">{t('request.view.form')}</h2>
              <AnswersPart request={request} />
            </div>
            <ActionBar
              primary={
                <CommandButton look="primary" command={primary} isBusy={next ? protocol.isBusy : isBusy} />
              }
            >
              {next && (
                <CommandButton
                  look="quiet"
                  icon="print"
                  command={printAs('requests.print')}
                  isBusy={isBusy}
                />
              )}
            </ActionBar>
          </>
        )}
      </Pane>
      <RequestSide
        request={request}
        receipt={receipt}
        fee={fee}
        payment={
          <>
            {payment && <PaymentLines payment={payment} />}
            {filed && <DelegationLines delegations={filed.delegations} revocation="phone" />}
            <div className="request-payment">
              <CommandButton size="small" command={recordFee} />
            </div>
          </>
        }
        work={<WorkPart request={request} commands={workActs} />}
        acts={!isCorrecting && <AfterwardsPart request={request} onCorrect={() => setCorrecting(true)} />}
      />
      {dialog}
      {asking === 'route' && (
        <RouteDialog request={request} onClose={() => setAsking(null)} onGone={onBack} />
      )}
      {asking !== null && asking !== 'route' && (
        <WordsDialog act={asking} request={request} onClose={() => setAsking(null)} onGone={onBack} />
      )}
    </div>
  );
}

const PRINT_KEYS = {
  receipt: { first: 'request.view.print', copy: 'request.view.printCopy' },
  confirmation: { first: 'request.after.print', copy: 'request.after.printCopy' },
  /** The receipt, where the protocol of the handover is printed from the same bar. */
  beside: { first: 'request.receipt.print', copy: 'request.view.printReceiptCopy' },
} as const;
