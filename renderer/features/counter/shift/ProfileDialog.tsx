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
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
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
  const change = (changed: WorkProfile) => void choose.run(changed);
  const categories = categoriesAt(profile, ofCounter);
  const languages = profile.languages ?? [];
  const changeCategories = (ticked: readonly string[]) => change(withCategories(profile, ticked, ofCounter));
  const digits: Command[] = [
    ...ofCounter.map((category) => ({
      label: t('counter.profile.category', { category }),
      run: () => changeCategories(toggled(categories, category)),
    })),
    ...CLIENT_LANGUAGES.map((language) => ({
      label: t(LANGUAGE_TEXTS[language]),
      run: () => change(withLanguages(profile, toggled(languages, language))),
    })),
  ].map(({ label, run }, index) => ({
    id: `counter.choice${index + 1}`,
    labelKey: 'counter.profile.title',
    label,
    run,
  }));
  useCommands(digits, { isInDialog: true });
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
        onChange={changeCategories}
      />
      <TickField
        label={t('counter.profile.languages')}
        choices={CLIENT_LANGUAGES.map((key, index) => ({
          key,
          label: `${firstLanguage + index}. ${t(LANGUAGE_TEXTS[key])}`,
        }))}
        values={languages}
        onChange={(ticked) => change(withLanguages(profile, ticked))}
      />
      <TickField
        label={t('counter.profile.institutions')}
        choices={catalogue.institutions.map(({ id, shortName }) => ({ key: id, label: say(shortName) }))}
        values={profile.institutions ?? all}
        onChange={(ticked) => change(withInstitutions(profile, ticked, all))}
      />
    </Dialog>
  );
}

function toggled<Key extends string>(ticked: readonly Key[], key: Key): Key[] {
  return ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key];
}
