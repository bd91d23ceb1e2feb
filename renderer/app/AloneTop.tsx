import { useTranslation } from 'react-i18next';
import { STAFF_LANGUAGES } from '#shared/i18n/resources.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { LookMenu } from './LookMenu.tsx';
import { useUi } from './uiStore.ts';
import './AloneTop.css';

const LANGUAGE_KEYS = { lv: 'app.language.lv', en: 'app.language.en' } as const;

/** Top of the screens that come before anybody has signed in. */
export function AloneTop() {
  const { t } = useTranslation();
  const { look, setLook } = useUi();
  return (
    <header className="alone-top">
      <span className="brand">
        <Icon name="window" />
        {t('app.name')}
      </span>
      <span className="row">
        {STAFF_LANGUAGES.map((language) => (
          <Button
            key={language}
            look="quiet"
            isPressed={language === look.language}
            onPress={() => setLook({ language })}
          >
            <span className={language === look.language ? 'bold' : ''}>{t(LANGUAGE_KEYS[language])}</span>
          </Button>
        ))}
        <LookMenu />
      </span>
    </header>
  );
}
