import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/app/useNow.ts';
import type { KioskState } from './kioskFlow.ts';
import { CLOSED_WORDS, opensWords } from './kioskWords.ts';
import { PageTitle } from './PageTitle.tsx';

const MINUTE_MS = 60_000;

type ClosedPageProps = {
  readonly state: KioskState;
  readonly time: Extract<KioskState['time'], { readonly kind: 'closed' }>;
};

/** Out of hours: why there is no number, and when there will be one. */
export function ClosedPage({ state, time }: ClosedPageProps) {
  const { i18n } = useTranslation();
  const now = useNow(MINUTE_MS);
  return (
    <>
      <PageTitle>{state.centreName}</PageTitle>
      <div className="kiosk-told">
        {state.languages.map((language) => {
          const t = i18n.getFixedT(language);
          return (
            <section key={language} lang={language}>
              <h2>{t(CLOSED_WORDS[time.why])}</h2>
              {time.opensAt !== null && <p>{opensWords(time.opensAt, now, { t, language })}</p>}
              {time.why === 'cutoff' && <p>{t('kiosk.closed.urgent')}</p>}
            </section>
          );
        })}
      </div>
    </>
  );
}
