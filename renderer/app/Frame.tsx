import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkDownSince } from '#renderer/api/ApiProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { formatTime } from './format.ts';
import { Loading } from './Loading.tsx';
import { NavRail } from './NavRail.tsx';
import type { Person } from './person.ts';
import { usePath } from './router.ts';
import type { Screen } from './screen.ts';
import { StandingNotices } from './StandingNotices.tsx';
import { TopBar } from './TopBar.tsx';
import { useFocusKept } from './useFocusKept.ts';
import './Frame.css';

type FrameProps = { readonly person: Person; readonly screens: readonly Screen[]; readonly current: Screen };

/** Top bar and navigation around one screen. */
export function Frame({ person, screens, current }: FrameProps) {
  const { t } = useTranslation();
  const path = usePath();
  const main = useRef<HTMLElement>(null);
  const downSince = useLinkDownSince();
  const { element: CurrentScreen, titleKey, screenKey } = current;
  const title = t(titleKey);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useFocusOnMove(main, screenKey);
  useFocusKept(main);
  return (
    <div className="frame">
      <span className="skip-link">
        <Button onPress={() => main.current?.focus()}>{t('app.skipToContent')}</Button>
      </span>
      <TopBar person={person} />
      <NavRail screens={screens} current={current} />
      <main className="frame-main" ref={main} tabIndex={-1} aria-label={title}>
        {downSince !== null && (
          <div className="frame-notice">
            <Notice tone="error">{t('app.hostLost', { time: formatTime(downSince) })}</Notice>
          </div>
        )}
        <StandingNotices />
        <ErrorBoundary resetKey={path}>
          <Suspense fallback={<Loading />}>{CurrentScreen && <CurrentScreen />}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Focus is never lost: after a move to another screen it stands at its beginning, unless the screen took it. */
function useFocusOnMove(main: React.RefObject<HTMLElement | null>, screenKey: string) {
  const last = useRef(screenKey);
  useEffect(() => {
    if (last.current === screenKey) return;
    last.current = screenKey;
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [main, screenKey]);
}
