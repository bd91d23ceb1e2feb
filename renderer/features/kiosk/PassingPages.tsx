import { useTranslation } from 'react-i18next';
import { KioskButton } from './KioskButton.tsx';
import type { Failure } from './kioskFlow.ts';
import { PageTitle } from './PageTitle.tsx';

type NoPaperPageProps = { readonly onScreen: () => void };

/** The last paper came out while the client was choosing. */
export function NoPaperPage({ onScreen }: NoPaperPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('kiosk.noPaperNow.title')}</PageTitle>
      <p className="kiosk-text">{t('kiosk.noPaper')}</p>
      <div className="kiosk-grid">
        <KioskButton look="primary" onPress={onScreen}>
          {t('kiosk.noPaperNow.onScreen')}
        </KioskButton>
      </div>
    </>
  );
}

export function FailedPage({ why }: { readonly why: Failure }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('kiosk.failed.title')}</PageTitle>
      {why === 'serviceOff' && <p className="kiosk-text">{t('kiosk.failed.serviceOff')}</p>}
      <p className="kiosk-text">{t('kiosk.failed.text')}</p>
    </>
  );
}

export function GivingPage({ isRepeating }: { readonly isRepeating: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('kiosk.giving.title')}</PageTitle>
      {isRepeating && (
        <p className="kiosk-text" role="status">
          {t('kiosk.giving.noAnswer')}
        </p>
      )}
    </>
  );
}
