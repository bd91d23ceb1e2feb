import { useTranslation } from 'react-i18next';
import type { Call } from './arrangeCalls.ts';

type CallLineProps = {
  readonly call: Call;
  readonly isNewest?: boolean;
  readonly isFlashing?: boolean;
  /** Called a while ago: nobody has to hurry any more. */
  readonly isOld?: boolean;
};

export function CallLine({ call, isNewest = false, isFlashing = false, isOld = false }: CallLineProps) {
  const { t } = useTranslation();
  const className = ['hall-call', isNewest ? 'is-newest' : '', isFlashing ? 'is-flashing' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className}>
      <span className="visually-hidden">
        {t('display.spoken', { ticket: call.ticket, counter: call.counter })}
      </span>
      <span aria-hidden="true">
        {isNewest && <small>{isOld ? t('display.lastCalled') : t('display.nowCalling')}</small>}
        {call.ticket}
      </span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12h17M14 6l6 6-6 6" />
      </svg>
      <span aria-hidden="true" className={isShort(call.counter) ? '' : 'is-long'}>
        {isNewest && <small>{t('display.goTo')}</small>}
        {shortCounter(call.counter)}
      </span>
    </div>
  );
}

/** `3. lodziņš` is `3` in the hall; a room with a name of its own keeps it. */
export function shortCounter(name: string): string {
  return /^(\d+)\.?\s*lodziņš$/i.exec(name.trim())?.[1] ?? name;
}

function isShort(name: string): boolean {
  return shortCounter(name).length <= 3;
}
