import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAUSE_MS } from '#shared/domain/kiosk/pace.ts';
import { isFetched } from '#shared/domain/visit/isFetched.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { FollowCode } from './FollowCode.tsx';
import { KioskButton } from './KioskButton.tsx';
import type { KioskFlow } from './kioskFlow.ts';
import { waitWords } from './kioskWords.ts';
import { PageTitle } from './PageTitle.tsx';
import { useKioskPrint, type PrintState } from './useKioskPrint.ts';

type TicketPageProps = {
  readonly flow: Extract<KioskFlow, { readonly step: 'ticket' }>;
  readonly secondsLeft: number;
  readonly onDone: () => void;
};

/** Stands for twenty seconds. For the first of them nothing can be pressed: one ticket a client. */
export function TicketPage({ flow: { given, order }, secondsLeft, onDone }: TicketPageProps) {
  const { t } = useTranslation();
  const print = useKioskPrint(given, order.language);
  const isPausing = useIsPausing();
  return (
    <div className="kiosk-ticket">
      <PageTitle>
        {t('kiosk.ticket.yours')} <strong className="kiosk-number">{given.ticket}</strong>
      </PageTitle>
      <p className="kiosk-wait">
        {given.ahead === 0 ? t('kiosk.ticket.next') : t('kiosk.ticket.ahead', { count: given.ahead })} ·{' '}
        {waitWords(given.range, t)}
      </p>
      <p className="kiosk-text" role="status">
        <Icon name={PRINT_ICONS[print]} /> {t(PRINT_WORDS[print])}
      </p>
      <p className="kiosk-text">
        {isFetched(order.need) ? t('kiosk.ticket.fetched') : t('kiosk.ticket.watch')}
      </p>
      <div className="kiosk-end">
        <KioskButton look="primary" icon="check" onPress={onDone} isDisabled={isPausing}>
          {t('kiosk.ticket.done')}
        </KioskButton>
        <span className="kiosk-text">{t('kiosk.ticket.closes', { seconds: secondsLeft })}</span>
      </div>
      {given.followQr && <FollowCode code={given.followQr} />}
    </div>
  );
}

function useIsPausing(): boolean {
  const [isPausing, setPausing] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPausing(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isPausing;
}

const PRINT_WORDS = {
  onScreen: 'kiosk.ticket.onScreen',
  printing: 'kiosk.ticket.printing',
  printed: 'kiosk.ticket.takePaper',
  failed: 'kiosk.ticket.notPrinted',
} as const satisfies Record<PrintState, string>;

const PRINT_ICONS = {
  onScreen: 'info',
  printing: 'print',
  printed: 'print',
  failed: 'warning',
} as const satisfies Record<PrintState, string>;
