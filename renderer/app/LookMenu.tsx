import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { DENSITIES, THEMES } from './look.ts';
import { useUi } from './uiStore.ts';

const THEME_KEYS = { light: 'app.look.light', dark: 'app.look.dark', contrast: 'app.look.contrast' } as const;
const DENSITY_KEYS = { dense: 'app.look.dense', roomy: 'app.look.roomy' } as const;

/** Theme and density; kept on this computer. */
export function LookMenu() {
  const { t } = useTranslation();
  const { look, setLook } = useUi();
  const entries: MenuEntry[] = [
    ...THEMES.map((theme) => ({
      id: theme,
      text: t(THEME_KEYS[theme]),
      isChosen: theme === look.theme,
      run: () => setLook({ theme }),
    })),
    ...DENSITIES.map((density) => ({
      id: density,
      text: t(DENSITY_KEYS[density]),
      isChosen: density === look.density,
      run: () => setLook({ density }),
    })),
  ];
  return (
    <Menu
      label={t('app.look.label')}
      trigger={
        <Button className="button is-quiet">
          <Icon name="moon" />
          <span className="nav-word">{t('app.look.label')}</span>
        </Button>
      }
      entries={entries}
    />
  );
}
