import { useTranslation } from 'react-i18next';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { PageTitle } from './PageTitle.tsx';

const [FIRST, ...OTHERS] = CLIENT_LANGUAGES;

/** The office does not answer. In every language: which ones the centre has chosen may not be known. */
export function OutagePage() {
  const { i18n } = useTranslation();
  const first = i18n.getFixedT(FIRST);
  return (
    <>
      <PageTitle>
        <span lang={FIRST}>{first('kiosk.outage.title')}</span>
      </PageTitle>
      <p className="kiosk-text" lang={FIRST}>
        {first('kiosk.outage.text')}
      </p>
      <div className="kiosk-told">
        {OTHERS.map((language) => (
          <section key={language} lang={language}>
            <h2>{i18n.getFixedT(language)('kiosk.outage.title')}</h2>
            <p>{i18n.getFixedT(language)('kiosk.outage.text')}</p>
          </section>
        ))}
      </div>
    </>
  );
}
