import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/app/errorText.ts';
import { PlaceDialog } from '#renderer/app/keeping/PlaceDialog.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { RequestData } from './requestData.ts';
import { AskDialog } from './asked/AskDialog.tsx';
import { VoidDialog } from './VoidDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Act = 'ask' | 'withdraw' | 'void' | 'cameBack';

type AfterwardsPartProps = { readonly request: RequestData; readonly onCorrect: () => void };

/** What can still be done about a request that stands; what cannot says why. */
export function AfterwardsPart({ request, onCorrect }: AfterwardsPartProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const { whyNotAsk, whyNotWithdraw, whyNotVoid, whyNotCorrect } = request;
  const isOpen = request.status === 'registered' || request.status === 'acceptedByOwner';
  const isResultHere = request.status === 'resultReady';
  const hasLeft = request.status === 'sent' || request.status === 'sentBack';
  // Another centre's clients ask there.
  const isHere = request.work.fromCentre === null;
  const because = (rule: string | null) => () => rule && errorText({ code: 'refused', rule });
  const commands: readonly Command[] = [
    {
      id: 'requests.ask',
      labelKey: 'request.asked.act',
      when: () => isOpen,
      whyNot: because(whyNotAsk),
      run: () => setAct('ask'),
    },
    {
      id: 'requests.correct',
      labelKey: 'request.after.correct.act',
      when: () => isOpen,
      whyNot: because(whyNotCorrect),
      run: onCorrect,
    },
    {
      id: 'requests.withdraw',
      labelKey: 'request.after.withdraw.act',
      when: () => isHere && (isOpen || isResultHere),
      whyNot: because(whyNotWithdraw),
      run: () => setAct('withdraw'),
    },
    {
      id: 'requests.void',
      labelKey: 'request.after.void.act',
      when: () => isHere && isOpen,
      whyNot: because(whyNotVoid),
      run: () => setAct('void'),
    },
    {
      id: 'requests.cameBack',
      labelKey: 'keeping.back.act',
      when: () => isHere && hasLeft,
      run: () => setAct('cameBack'),
    },
  ];
  useCommands(commands);
  if (!isOpen && !isResultHere && !hasLeft) return null;
  return (
    <>
      <Caption>{t('request.after.title')}</Caption>
      <div className="request-afterwards">
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} size="small" isWide />
        ))}
      </div>
      {act === 'ask' && <AskDialog request={request} onClose={close} />}
      {act === 'withdraw' && <WithdrawDialog request={request} onClose={close} />}
      {act === 'cameBack' && <PlaceDialog result={request} onClose={close} />}
      {act === 'void' && <VoidDialog request={request} onClose={close} />}
    </>
  );
}
