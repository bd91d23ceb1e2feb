import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { STAFF_LANGUAGES } from '#shared/i18n/resources.ts';
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { isOffered, type Command } from '#renderer/commands/command.ts';
import { useCommandRegistry, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { initialsOf, type Person } from './person.ts';
import { useSessionActs } from './useSessionActs.ts';
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
  const { look, setLook, setOverlay } = useUi();
  const { lock, signOut } = useSessionActs();
  const registry = useCommandRegistry();
  const helpKey = useKeyLabel('app.keys');
  const entryOf = (command: Command, icon: IconName): MenuEntry => ({
    id: command.id,
    text: t(command.labelKey),
    icon,
    run: () => registry.run(command),
  });
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
    ...(isOffered(lock) ? [entryOf(lock, 'lock')] : []),
    entryOf(signOut, 'leave'),
  ];
}
