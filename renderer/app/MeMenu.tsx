import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useAction } from '#renderer/api/useCommand.ts';
import { STAFF_LANGUAGES } from '#shared/i18n/resources.ts';
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { initialsOf, type Person } from './person.ts';
import { navigate } from './router.ts';
import { SLOTS } from './slots.ts';
import { useUi } from './uiStore.ts';

const LANGUAGE_KEYS = { lv: 'app.language.lv', en: 'app.language.en' } as const;

export function MeMenu({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const entries = useEntries();
  const label = t('app.me.label', { name: person.name });
  return (
    <Menu
      label={label}
      trigger={
        <Button className="me">
          {initialsOf(person.name)}
          <span className="visually-hidden">{label}</span>
        </Button>
      }
      entries={entries}
    />
  );
}

function useEntries(): MenuEntry[] {
  const { t } = useTranslation();
  const { session } = useApi();
  const signOut = useAction('session.signOut');
  const lock = useAction('session.lock');
  const { look, setLook, setOverlay, setLocked } = useUi();
  const helpKey = useKeyLabel('app.keys');
  const lockEntry: MenuEntry = {
    id: 'lock',
    text: t('app.me.lock'),
    icon: 'lock',
    run: () => {
      setLocked(true);
      void lock.run({});
    },
  };
  const printerEntry: MenuEntry = {
    id: 'paperPrinter',
    text: t('app.paperPrinter.act'),
    icon: 'print',
    run: () => setOverlay('paperPrinter'),
  };
  return [
    ...STAFF_LANGUAGES.map((language) => ({
      id: language,
      text: t(LANGUAGE_KEYS[language]),
      icon: 'language' as const,
      isChosen: language === look.language,
      run: () => setLook({ language }),
    })),
    { id: 'keys', text: t('app.me.keys'), icon: 'keyboard', keys: helpKey, run: () => setOverlay('keys') },
    ...(window.lodzins ? [printerEntry] : []),
    ...(SLOTS.LockOverlay ? [lockEntry] : []),
    {
      id: 'signOut',
      text: t('app.me.signOut'),
      icon: 'leave',
      run: () => {
        // Whether or not the office can be told, nobody goes on under this name here.
        void signOut.run({}).then(() => {
          session.set(null);
          navigate('/sign-in');
        });
      },
    },
  ];
}
