import { useEffect } from 'react';
import i18next from 'i18next';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useIsLinkUp, useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { officeNow } from '#renderer/api/officeTime.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { LOCALES } from '#renderer/app/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ClientScreenHeader } from './ClientScreenHeader.tsx';
import { DataView } from './DataView.tsx';
import { IdleView } from './IdleView.tsx';
import { RatingView } from './RatingView.tsx';
import { SignView } from './SignView.tsx';
import { ThanksView } from './ThanksView.tsx';
import type { ScreenState } from './screenState.ts';
import { useHeldRating } from './useHeldRating.ts';
import './ClientScreen.css';

/** The second display of a counter. It shows what the clerk shows to this client, and nothing else. */
export function ClientScreen() {
  const { t } = useTranslation();
  const token = useSessionToken();
  const { data, error, refetch } = useQuery('clientScreen.state', token === null ? null : {}, {
    topics: ['clientScreen', 'session'],
  });
  const isLinkUp = useIsLinkUp();
  useRefetchAt(data?.until ?? null, refetch);
  useLanguage(data?.language ?? null);
  if (token === null || error?.code === 'notSignedIn' || error?.code === 'notPermitted') {
    return (
      <EmptyState icon="window" title={t('clientScreen.unlinked.title')}>
        {t('clientScreen.unlinked.text')}
      </EmptyState>
    );
  }
  // Without the office nothing on this screen is sure to be about the client who stands here.
  if (!isLinkUp || !data) {
    return (
      <EmptyState icon="sync" title={t('clientScreen.lost.title')}>
        {t('clientScreen.lost.text')}
      </EmptyState>
    );
  }
  return (
    <I18nProvider locale={LOCALES[data.language]}>
      <Shown state={data} onChanged={refetch} />
    </I18nProvider>
  );
}

function Shown({ state, onChanged }: { readonly state: ScreenState; readonly onChanged: () => void }) {
  const rating = useHeldRating(state, onChanged);
  const screen = rating ? 'rating' : state.screen;
  return (
    <div className="client-screen">
      <ClientScreenHeader state={state} onChanged={onChanged} />
      {screen === 'idle' && <IdleView state={state} />}
      {screen === 'data' && <DataView state={state} onChanged={onChanged} />}
      {screen === 'sign' && <SignView key={state.title} state={state} onChanged={onChanged} />}
      {rating && <RatingView rating={rating} promises={state.promises} />}
      {screen === 'thanks' && <ThanksView />}
    </div>
  );
}

/** What ends by itself is asked for anew when its time is over: nobody pushes then. */
function useRefetchAt(until: number | null, refetch: () => void): void {
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(refetch, Math.max(0, until - officeNow()) + 100);
    return () => clearTimeout(timer);
  }, [until, refetch]);
}

/** The whole window speaks the client's language. */
function useLanguage(language: ScreenState['language'] | null): void {
  useEffect(() => {
    if (language === null) return;
    document.documentElement.lang = language;
    void i18next.changeLanguage(language);
  }, [language]);
}
