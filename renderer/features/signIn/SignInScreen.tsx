import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { AloneTop } from '#renderer/app/AloneTop.tsx';
import { ClockDoubt } from '#renderer/app/ClockDoubt.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SignInForm } from './SignInForm.tsx';
import './SignIn.css';

/** Nobody is signed in, so no pushes come: who works where is asked again. */
const REFRESH_MS = 10_000;

export function SignInScreen() {
  const { t } = useTranslation();
  const {
    data: options,
    error,
    refetch,
  } = useQuery('session.options', {}, { topics: ['session', 'settings'], refreshMs: REFRESH_MS });
  const isNotSetUp = options?.centre === null;
  useEffect(() => {
    document.title = `${t('app.nav.signIn')} · ${t('app.name')}`;
  }, [t]);
  useEffect(() => {
    if (isNotSetUp) navigate('/setup', { replace: true });
  }, [isNotSetUp]);
  if (!options && error) {
    return (
      <main className="sign-in">
        <Notice tone="error" act={<Button onPress={refetch}>{t('ui.failed.retry')}</Button>}>
          {errorText(error)}
        </Notice>
      </main>
    );
  }
  if (!options?.centre) return <Loading />;
  return (
    <>
      <AloneTop />
      <main className="sign-in">
        <h1>{options.centre.name}</h1>
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        {options.clockDoubt && <ClockDoubt lastEntryAt={options.clockDoubt.lastEntryAt} />}
        {options.isDemo && <Notice tone="accent">{t('signIn.demo')}</Notice>}
        <SignInForm options={options} />
      </main>
    </>
  );
}
