import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Link } from './Link.tsx';
import { LookMenu } from './LookMenu.tsx';
import type { Screen } from './screen.ts';

type NavRailProps = { readonly screens: readonly Screen[]; readonly current: Screen };

export function NavRail({ screens, current }: NavRailProps) {
  const { t } = useTranslation();
  return (
    <nav className="nav" aria-label={t('app.nav.label')}>
      {screens.map((screen) => (
        <Link
          key={screen.screenKey}
          to={firstPart(screen.path)}
          className="nav-link"
          isCurrent={screen === current}
          title={t(screen.titleKey)}
        >
          <Icon name={screen.icon} />
          <span className="nav-word">{t(screen.titleKey)}</span>
          {screen.badge && <screen.badge />}
        </Link>
      ))}
      <div className="nav-foot">
        <LookMenu />
      </div>
    </nav>
  );
}

/** The address without its parameters. */
function firstPart(path: string): string {
  return path.split('/:')[0] ?? path;
}
