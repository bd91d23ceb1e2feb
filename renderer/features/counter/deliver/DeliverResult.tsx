import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ResultFiles } from '#renderer/app/attachment/ResultFiles.tsx';
import { formatDay } from '#renderer/app/format.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { awayWords } from '#renderer/app/keeping/keepingWords.ts';
import { mayCollectText } from '#renderer/app/representation/mayCollectText.ts';
import { cardOf, useServiceName } from '../catalogueViews.ts';
import { useWhyNotAct } from '../represent/useWhyNotAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { Signature } from './Signature.tsx';
import { useHandOver } from './useHandOver.ts';
import type { ReadyResult } from './useReadyResults.ts';

type DeliverResultProps = { readonly result: ReadyResult; readonly children: ReactNode };

const KIND_TEXTS = {
  document: 'counter.deliver.kind.document',
  code: 'counter.deliver.kind.code',
  link: 'counter.deliver.kind.link',
} as const;

/** One result: what it is, who takes it, and the signature, on the client's screen or on paper. */
export function DeliverResult({ result, children }: DeliverResultProps) {
  const { t } = useTranslation();
  const { visit, catalogue, go } = useOpenVisit();
  const name = useServiceName(catalogue);
  const [to, setTo] = useState<'client' | 'representative'>(
    visit.representative ? 'representative' : 'client',
  );
  const { requestId } = result;
  const { data } = useQuery('request.get', { requestId }, { topics: ['request'] });
  const serviceName = name(result.serviceId, '');
  const hand = useHandOver({ requestId, to, title: serviceName });
  const check: Command = {
    id: 'counter.primary',
    labelKey: 'counter.deliver.checkFirst',
    run: () => go({ kind: 'client' }),
  };
  const owner = cardOf(catalogue, result.serviceId)?.owner ?? '';
  const whyNotActing = useWhyNotAct({ kind: 'receive', requestId, serviceId: result.serviceId, owner });
  const whyNot = awayWords(result, t) ?? (to === 'representative' ? whyNotActing : null);
  const isChecked = visit.identityCheck !== null;
  const reasoned = (command: Command): Command => ({ ...command, whyNot: () => whyNot });
  const primary =
    !isChecked && result.whyNotHere === null
      ? check
      : reasoned(hand.signature || hand.isOnPaper ? hand.handOver : hand.askToSign);
  const print: Command = {
    ...hand.print,
    whyNot: () => (isChecked ? whyNot : t('counter.deliver.needsCheck')),
  };
  const own = isChecked ? [print, reasoned(hand.onPaper)] : [];
  useCommands([primary, print, ...own]);
  const refusal = data?.result?.outcome === 'refusal' ? data.result : null;
  return (
    <>
      <PaneBody>
        {children}
        <h2>{serviceName}</h2>
        <Facts
          align="left"
          facts={[
            { name: t('request.receipt.number'), value: result.registerNumber ?? t('request.numberFollows') },
            {
              name: t('counter.deliver.received'),
              value: result.resultAt === null ? '' : formatDay(result.resultAt),
            },
            { name: t('counter.deliver.what'), value: t(KIND_TEXTS[result.kind]) },
            {
              name: t('clients.representative.mayCollect'),
              value: mayCollectText(visit.client?.name ?? '', result.mayCollect, t),
            },
          ]}
        />
        <ResultFiles requestId={requestId} />
        {refusal && (
          <Notice tone="warn">
            <p className="bold">{t('counter.deliver.refusal')}</p>
            <p>{t('counter.deliver.reasons', { text: refusal.reasons })}</p>
            <p>{t('counter.deliver.nextStep', { text: refusal.nextStep })}</p>
          </Notice>
        )}
        {visit.representative && (
          <ChoiceField
            label={t('counter.deliver.to')}
            choices={[
              { key: 'client', label: visit.client?.name ?? '' },
              { key: 'representative', label: visit.representative.name },
            ]}
            value={to}
            onChange={setTo}
          />
        )}
        {whyNot !== null && <Notice tone="warn">{whyNot}</Notice>}
        {!isChecked && <StateLabel tone="warn">{t('counter.deliver.needsCheck')}</StateLabel>}
        {hand.isOnPaper && <StateLabel tone="done">{t('counter.deliver.onPaper')}</StateLabel>}
        {hand.isAsked && !hand.signature && !hand.isOnPaper && (
          <StateLabel tone="accent" icon="sign">
            {t('counter.deliver.signing')}
          </StateLabel>
        )}
        {hand.signature && !hand.isOnPaper && <Signature path={hand.signature} />}
      </PaneBody>
      <VisitBar primary={primary} isBusy={hand.isPending} own={own} />
    </>
  );
}
