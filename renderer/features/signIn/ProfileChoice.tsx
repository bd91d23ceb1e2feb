import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesAt } from '#shared/domain/shift/types.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { TickField } from '#renderer/app/centre/TickField.tsx';
import {
  languageChoices,
  profileWords,
  withCategories,
  withLanguages,
  type WorkProfile,
} from '#renderer/app/centre/workProfile.ts';
import { Button } from '#renderer/ui/Button.tsx';

type ProfileChoiceProps = {
  readonly profile: WorkProfile;
  readonly ofCounter: readonly string[];
  readonly onChange: (profile: WorkProfile) => void;
};

/** As last time in one line; whoever wants something else today opens it. */
export function ProfileChoice({ profile, ofCounter, onChange }: ProfileChoiceProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className="sign-in-profile">
        <p className="sub">{t('signIn.profile', { what: profileWords(profile, ofCounter, t) })}</p>
        <Button look="quiet" size="small" onPress={() => setOpen(true)}>
          {t('signIn.changeProfile')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <TickField
        label={t('counter.profile.categories')}
        choices={ofCounter.map((key) => ({ key, label: `${key} · ${categoryWord(key, t)}` }))}
        values={categoriesAt(profile, ofCounter)}
        onChange={(ticked) => {
          if (ticked.length > 0) onChange(withCategories(profile, ticked, ofCounter));
        }}
      />
      <TickField
        label={t('counter.profile.languages')}
        choices={languageChoices(t)}
        values={profile.languages ?? []}
        onChange={(ticked) => onChange(withLanguages(profile, ticked))}
      />
    </>
  );
}
