import { useTranslation } from 'react-i18next';
import { categoriesAt } from '#shared/domain/shift/types.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { TickField } from '#renderer/app/centre/TickField.tsx';
import {
  withCategories,
  withInstitutions,
  withLanguages,
  type WorkProfile,
} from '#renderer/app/centre/workProfile.ts';
import type { Person } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommandRegistry, useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useAct } from '../useAct.ts';

type ProfileDialogProps = {
  readonly person: Person;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
};

/** Each tick counts at once, so a change is two presses: the key of the dialog and a digit (LVL-16). */
export function ProfileDialog({ person, catalogue, onClose }: ProfileDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const choose = useAct('shift.chooseProfile');
  const { profile, counter } = person;
  const ofCounter = counter?.categories ?? [];
  const all = catalogue.institutions.map(({ id }) => id);
  const categories = categoriesAt(profile, ofCounter);
  const languages = profile.languages ?? [];
  const institutions = profile.institutions ?? all;
  const { run: press } = useCommandRegistry();
  const tick = (label: string, changed: WorkProfile): Omit<Command, 'id'> => ({
    labelKey: 'counter.profile.title',
    label,
    run: async () => void (await choose.run(changed)),
  });
  // By mouse, Space or digit alike: the window knows what is under way in it.
  const ticks: readonly Command[] = [
    ...ofCounter.map((key) =>
      tick(
        t('counter.profile.category', { category: key }),
        withCategories(profile, toggled(ofCounter, categories, key), ofCounter),
      ),
    ),
    ...CLIENT_LANGUAGES.map((key) =>
      tick(t(LANGUAGE_TEXTS[key]), withLanguages(profile, toggled(CLIENT_LANGUAGES, languages, key))),
    ),
  ].map((command, index) => ({ ...command, id: `counter.choice${index + 1}` }));
  const byInstitution: readonly Command[] = catalogue.institutions.map(({ id, shortName }) => ({
    ...tick(say(shortName), withInstitutions(profile, toggled(all, institutions, id), all)),
    id: `counter.institution.${id}`,
  }));
  useCommands([...ticks, ...byInstitution], { isInDialog: true });
  const pressAt = (commands: readonly Command[], index: number) => {
    const command = commands[index];
    if (command) press(command);
  };
  const firstLanguage = ofCounter.length + 1;
  return (
    <Dialog title={t('counter.profile.title')} isOpen isWide onClose={onClose}>
      <p className="sub">{t('counter.profile.text')}</p>
      <TickField
        label={t('counter.profile.categories')}
        choices={ofCounter.map((key, index) => ({
          key,
          label: `${index + 1}. ${key} · ${categoryWord(key, t)}`,
        }))}
        values={categories}
        onChange={(now) => pressAt(ticks, changedAt(ofCounter, categories, now))}
      />
      <TickField
        label={t('counter.profile.languages')}
        choices={CLIENT_LANGUAGES.map((key, index) => ({
          key,
          label: `${firstLanguage + index}. ${t(LANGUAGE_TEXTS[key])}`,
        }))}
        values={languages}
        onChange={(now) => pressAt(ticks, ofCounter.length + changedAt(CLIENT_LANGUAGES, languages, now))}
      />
      <TickField
        label={t('counter.profile.institutions')}
        choices={catalogue.institutions.map(({ id, shortName }) => ({ key: id, label: say(shortName) }))}
        values={institutions}
        onChange={(now) => pressAt(byInstitution, changedAt(all, institutions, now))}
      />
    </Dialog>
  );
}

function toggled<Key extends string>(all: readonly Key[], ticked: readonly Key[], key: Key): Key[] {
  return all.filter((one) => (one === key ? !ticked.includes(one) : ticked.includes(one)));
}

function changedAt<Key extends string>(
  all: readonly Key[],
  before: readonly Key[],
  now: readonly Key[],
): number {
  return all.findIndex((key) => before.includes(key) !== now.includes(key));
}
