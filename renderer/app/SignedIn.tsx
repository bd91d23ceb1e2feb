import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToldCalendar } from './catalogue.ts';
import { errorText } from './errorText.ts';
import { Frame } from './Frame.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Loading } from './Loading.tsx';
import { Palette } from './Palette.tsx';
import { PaperPrinterDialog } from './PaperPrinterDialog.tsx';
import { usePerson, type Person } from './person.ts';
import { PrivacyCover } from './PrivacyCover.tsx';
import { navigate } from './router.ts';
import type { Screen } from './screen.ts';
import { screensFor } from './screens.ts';
import { SLOTS } from './slots.ts';
import { useAppCommands } from './useAppCommands.ts';
import { useUi } from './uiStore.ts';

/** Everything that needs a person: the frame with the screen, or the way to the sign-in. */
export function SignedIn({ screen }: { readonly screen: Screen | undefined }) {
  const token = useSessionToken();
  const { data: person, error, refetch } = usePerson();
  const isSignedOut = token === null || (error?.code === 'notSignedIn' && person === undefined);
  useEffect(() => {
    if (isSignedOut) navigate('/sign-in', { replace: true });
  }, [isSignedOut]);
  if (person) return <Workplace person={person} screen={screen} />;
  // Every person may ask who they are: a refusal means that the session was locked before the window was loaded anew.
  if (error?.code === 'notPermitted' && SLOTS.LockOverlay) return <SLOTS.LockOverlay person={null} />;
  if (!error || isSignedOut) return <Loading />;
  return (
    <div className="alone">
      <Notice tone="error" act={<Retry onPress={refetch} />}>
        {errorText(error)}
      </Notice>
    </div>
  );
}

function Workplace({ person, screen }: { readonly person: Person; readonly screen: Screen | undefined }) {
  const { isLocked, isPrivate } = useUi();
  const { LockOverlay, IdleWatch, FeedbackIntake, ContactLog, Booking, CheckIn, Ancillary, Outage } = SLOTS;
  const screens = screensFor(person);
  const home = screens[0];
  const isAtRoot = window.location.pathname === '/';
  useAppCommands();
  useToldCalendar();
  useEffect(() => {
    if (isAtRoot && home) navigate(home.path.split('/:')[0] ?? home.path, { replace: true });
  }, [isAtRoot, home]);
  if (isAtRoot && home) return <Loading />;
  if (!screen?.isAllowed(person)) return <NotFound />;
  return (
    <>
      {/* Kept mounted behind the cover, so that what was being typed is there again. */}
      <div hidden={isPrivate || isLocked}>
        <Frame person={person} screens={screens} current={screen} />
      </div>
      {isPrivate && !isLocked && <PrivacyCover />}
      {isLocked && LockOverlay && <LockOverlay person={person} />}
      <Palette person={person} />
      <KeysHelp />
      <PaperPrinterDialog />
      {FeedbackIntake && <FeedbackIntake person={person} />}
      {ContactLog && <ContactLog person={person} />}
      {Booking && <Booking person={person} />}
      {CheckIn && <CheckIn person={person} />}
      {Ancillary && <Ancillary person={person} />}
      {Outage && <Outage person={person} />}
      {IdleWatch && !isLocked && <IdleWatch person={person} />}
    </>
  );
}

function Retry({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button icon="sync" onPress={onPress}>
      {t('ui.failed.retry')}
    </Button>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon="question"
      title={t('app.notFound.title')}
      act={<Button onPress={() => navigate('/')}>{t('app.notFound.act')}</Button>}
    >
      {t('app.notFound.text')}
    </EmptyState>
  );
}
