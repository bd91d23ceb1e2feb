import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { KioskButton } from './KioskButton.tsx';
import type { KioskState } from './kioskFlow.ts';
import { KioskOutages } from './KioskOutages.tsx';
import { OWN_NAMES, waitWords } from './kioskWords.ts';
import { PageTitle } from './PageTitle.tsx';

type StartPageProps = {
  readonly state: KioskState;
  readonly hasPaper: boolean;
  readonly onChoose: (language: ClientLanguage) => void;
};

/** Stands idle all day: how many wait and how long, and a button for each language. */
export function StartPage({ state, hasPaper, onChoose }: StartPageProps) {
  const { i18n } = useTranslation();
  return (
    <>
      <PageTitle>{state.centreName}</PageTitle>
      <KioskOutages />
      {!hasPaper && (
        <div className="kiosk-warning" role="status">
          <Icon name="warning" />
          <div>
            {state.languages.map((language) => (
              <p key={language} lang={language}>
                {i18n.getFixedT(language)('kiosk.noPaper')}
              </p>
            ))}
          </div>
        </div>
      )}
      <div className={`kiosk-languages is-${state.languages.length}`}>
        {state.languages.map((language) => {
          const t = i18n.getFixedT(language);
          return (
            <KioskButton key={language} look="primary" lang={language} onPress={() => onChoose(language)}>
              <small>{OWN_NAMES[language]}</small>
              <b>{t('kiosk.take')}</b>
              <small>
                {t('kiosk.waiting', { number: state.waiting })} · {waitWords(state.range, t)}
              </small>
            </KioskButton>
          );
        })}
      </div>
    </>
  );
}
