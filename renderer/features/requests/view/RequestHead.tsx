import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { localDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { DueLabel } from '#renderer/app/DueLabel.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { dueState } from '../dueState.ts';
import { StatusLabel } from '../StatusLabel.tsx';
import { isCalledOff } from '#shared/domain/request/types.ts';
import type { RequestData } from './requestData.ts';

const MINUTE_MS = 60_000;

/** Which request, of whom, for what; the way back at its left. */
export function RequestHead({
  request,
  onBack,
}: {
  readonly request: RequestData;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { registerNumber, serviceId, clientName } = request;
  const today = localDate(useNow(MINUTE_MS));
  return (
    <header className="request-head">
      <IconButton icon="chevronLeft" label={t('request.view.back')} onPress={onBack} />
      <span className="request-number">{registerNumber ?? t('request.list.numberFollows')}</span>
      <div className="request-title">
        <h1>{nameOf(serviceId)}</h1>
        <div className="row sub">
          <span>{clientName}</span>
          <ClientCode clientId={request.clientId} />
          <RestrictedMark clientId={request.clientId} />
        </div>
      </div>
      <div className="request-state">
        <StatusLabel {...request} />
        {!isCalledOff(request.status) && (
          <span className="row muted">
            {t('request.list.column.due')}{' '}
            <DueLabel day={request.dueDate} standing={dueState(request, today)} />
          </span>
        )}
      </div>
    </header>
  );
}

/** Whoever works on it has to know that the client's data are kept and not used (GDPR 18). */
function RestrictedMark({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const { data: client } = useQuery('client.get', { clientId }, { topics: ['client', 'request'] });
  if (!client?.isRestricted) return null;
  return <StateLabel tone="warn">{t('restriction.chip')}</StateLabel>;
}

/** ASE-08: shown while the eye or F10 is held, for a purpose, and recorded each time. */
function ClientCode({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const keys = useKeyLabel('requests.showIdentifier');
  const [isKeyHeld, setKeyHeld] = useState(false);
  const show = useCommand('client.showIdentifier');
  useCommands([
    {
      id: 'requests.showIdentifier',
      labelKey: 'request.view.showCode',
      run: () => setKeyHeld(true),
      release: () => setKeyHeld(false),
    },
  ]);
  const { data: client } = useQuery('client.get', { clientId }, { topics: ['client', 'request'] });
  const reveal = async () => {
    const shown = await show.run({ clientId, purpose: 'service', visitId: null });
    if (shown.ok) return formatPersonalCode(shown.value.code);
    useUi.getState().showNotice({ text: errorText(shown.error), tone: 'error' });
    throw new Error(shown.error.code);
  };
  if (client?.maskedCode === '') return <span className="sub">{t('clients.noCode')}</span>;
  // An organisation's number is public.
  if (client?.kind === 'organisation') return <span>{client.maskedCode}</span>;
  return <MaskedCode name={t('request.view.code')} reveal={reveal} isKeyHeld={isKeyHeld} keys={keys} />;
}
