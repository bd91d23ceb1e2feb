import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/app/Clock.tsx';
import type { ScreenState } from './screenState.ts';

export function IdleView({ state }: { readonly state: ScreenState }) {
  const { t } = useTranslation();
  return (
    <main className="client-main">
      <span className="client-clock">
        <Clock />
      </span>
      <h1>{t('clientScreen.idle.welcome')}</h1>
      <p className="client-sub">
        {state.hours === null
          ? t('clientScreen.idle.closed')
          : t('clientScreen.idle.hours', { hours: state.hours })}
      </p>
    </main>
  );
}
