import { useEffect, useState } from 'react';
import i18next from 'i18next';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { canPrint } from '#shared/domain/print/printer.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useIsLinkUp, useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import { LOCALES } from '#renderer/app/i18n.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useBeat } from '#renderer/app/useBeat.ts';
import { useElapsed } from '#renderer/app/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { kioskId } from './kioskId.ts';
import type { KioskState } from './kioskFlow.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { KioskPages } from './KioskPages.tsx';
import { OutagePage } from './OutagePage.tsx';
import './Kiosk.css';

const REFRESH_MS = 10_000;
/** Three answers have not come. */
const LOST_AFTER_MS = 35_000;

/** For fingers in the hall: a number in three touches, or why there is none now and what to do. */
export function KioskScreen() {
  const { t } = useTranslation();
  const token = useSessionToken();
  const { data, error } = useQuery('kiosk.state', token === null ? null : {}, {
    topics: ['queue', 'visit', 'settings', 'session'],
    refreshMs: REFRESH_MS,
  });
  const isLinkUp = useIsLinkUp();
  const isLate = useIsLate(data);
  useEffect(() => {
    document.title = `${t('kiosk.name')} · ${t('app.name')}`;
  }, [t]);
  if (token === null || error?.code === 'notSignedIn' || error?.code === 'notPermitted') {
    return (
      <EmptyState icon="queue" title={t('kiosk.unlinked.title')}>
        {t('kiosk.unlinked.text')}
      </EmptyState>
    );
  }
  const isLost = !isLinkUp || isLate || error !== null;
  if (data) return <OpenKiosk state={data} isLost={isLost} />;
  return isLost ? (
    <KioskFrame>
      <OutagePage />
    </KioskFrame>
  ) : (
    <Loading />
  );
}

function OpenKiosk({ state, isLost }: { readonly state: KioskState; readonly isLost: boolean }) {
  const [id] = useState(() => kioskId(localStorage));
  useBeat(id, null);
  const [language, setLanguage] = useState<ClientLanguage>(state.languages[0] ?? 'lv');
  const { data: printer } = useQuery('printer.state', state.isPrinting ? {} : null, {
    topics: ['printer'],
    refreshMs: REFRESH_MS,
  });
  useEffect(() => {
    document.documentElement.lang = language;
    void i18next.changeLanguage(language);
  }, [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <KioskPages
        state={state}
        isLost={isLost}
        hasPaper={!printer || canPrint(printer.state)}
        onLanguage={setLanguage}
      />
    </I18nProvider>
  );
}

/** A query that hangs is a lost office, too. */
function useIsLate(data: KioskState | undefined): boolean {
  const now = useElapsed(1000);
  const [answer, setAnswer] = useState({ data, at: now });
  if (answer.data !== data) setAnswer({ data, at: now });
  return now - answer.at > LOST_AFTER_MS;
}
