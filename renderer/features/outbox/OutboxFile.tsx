import { useTranslation } from 'react-i18next';
import { SEND_STATES } from '#renderer/app/centre/sendState.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatBytes } from '#renderer/app/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Outbox } from './outboxData.ts';

/** A document on its way: of which request, and how far it is. */
export function OutboxFile({ file }: { readonly file: Outbox['files'][number] }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { registerNumber, serviceId, bytes, sentBytes } = file;
  const { wordKey, icon, tone } = SEND_STATES[sentBytes === null ? 'waiting' : 'sending'];
  const all = formatBytes(bytes);
  return (
    <li className="outbox-row">
      <span className={`state is-${tone}`}>
        <Icon name={icon} isSpinning={icon === 'sync'} />
      </span>
      <span className="cut" title={nameOf(serviceId)}>
        {registerNumber !== null && (
          <>
            <b>{registerNumber}</b> ·{' '}
          </>
        )}
        {t('outbox.file.document')}
      </span>
      <span className={`state is-${tone} outbox-word`}>{t(wordKey)}</span>
      <span className="outbox-why">
        {sentBytes === null ? all : t('outbox.file.sent', { sent: formatBytes(sentBytes), all })}
      </span>
    </li>
  );
}
