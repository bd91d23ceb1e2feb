import { useTranslation } from 'react-i18next';
import type { Call } from './arrangeCalls.ts';
import { shortCounter } from '#shared/domain/queue/counterName.ts';

type CallLineProps = {
  readonly call: Call;
  readonly isNewest?: boolean;
  readonly isFlashing?: boolean;
  /** Called a while ago: nobody has to hurry any more. */
  readonly isOld?: boolean;
  /** Said where one list shows several halls. */
  readonly hall?: string | null;
};

export function CallLine({
  call,
  isNewest = false,
  isFlashing = false,
  isOld = false,
  hall = null,
}: CallLineProps) {
  const { t } = useTranslation();
  const name = shortCounter(call.counter);
  const className = ['hall-call', isNewest ? 'is-newest' : '', isFlashing ? 'is-flashing' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className}>
      <span className="visually-hidden">
        {t('display.spoken', { ticket: call.ticket, counter: call.counter })}
        {call.isFetched && `, ${t('display.comesToYou')}`}
      </span>
      <span aria-hidden="true">
        {isNewest && <small>{isOld ? t('display.lastCalled') : t('display.nowCalling')}</small>}
        {call.ticket}
      </span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12h17M14 6l6 6-6 6" />
      </svg>
      <span aria-hidden="true" className={name.length <= 3 ? '' : 'is-long'}>
        {call.isFetched ? (
          <small>{t('display.comesToYou')}</small>
        ) : (
          isNewest && <small>{t('display.goTo')}</small>
        )}
        {name}
        {hall !== null && <small className="hall-name">{hall}</small>}
      </span>
    </div>
  );
}
