import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { ScreenState } from './screenState.ts';

/** Each language in its own words, so that everybody finds theirs. */
const OWN_NAMES = { lv: 'Latviešu', en: 'English', ru: 'Русский', uk: 'Українська' } as const;

type HeaderProps = { readonly state: ScreenState; readonly onChanged: () => void };

export function ClientScreenHeader({ state, onChanged }: HeaderProps) {
  const { t } = useTranslation();
  const choose = useAction('clientScreen.setLanguage');
  return (
    <header className="client-header">
      <span className="client-centre">
        <Icon name="window" />
        {state.centreName}
      </span>
      <Menu
        label={t('clientScreen.language')}
        trigger={
          <Button
            className="client-language"
            aria-label={`${t('clientScreen.language')}: ${OWN_NAMES[state.language]}`}
          >
            {OWN_NAMES[state.language]}
            <Icon name="chevronDown" />
          </Button>
        }
        entries={CLIENT_LANGUAGES.map((language) => ({
          id: language,
          text: OWN_NAMES[language],
          isChosen: language === state.language,
          run: () => void choose.run({ language }).then(onChanged),
        }))}
      />
    </header>
  );
}
