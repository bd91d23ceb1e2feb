import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { KioskButton } from './KioskButton.tsx';
import { OWN_NAMES } from './kioskWords.ts';

type LanguageSwitchProps = {
  readonly languages: readonly ClientLanguage[];
  readonly chosen: ClientLanguage;
  readonly onChoose: (language: ClientLanguage) => void;
};

/** The languages of a page that is asked in one of them. */
export function LanguageSwitch({ languages, chosen, onChoose }: LanguageSwitchProps) {
  const { t } = useTranslation();
  if (languages.length < 2) return null;
  return (
    <nav aria-label={t('kiosk.language')}>
      {languages.map((language) => (
        <KioskButton
          key={language}
          look="quiet"
          lang={language}
          isPressed={language === chosen}
          onPress={() => onChoose(language)}
        >
          {OWN_NAMES[language]}
        </KioskButton>
      ))}
    </nav>
  );
}
