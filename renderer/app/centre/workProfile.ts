import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { categoriesAt } from '#shared/domain/shift/types.ts';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import { LANGUAGE_TEXTS } from './languages.ts';

export type WorkProfile = OutputOf<'session.me'>['profile'];

/** All of the counter's are no limit: then another counter brings its own. */
export function withCategories(
  profile: WorkProfile,
  ticked: readonly string[],
  ofCounter: readonly string[],
): WorkProfile {
  const isAll = ofCounter.every((category) => ticked.includes(category));
  return { ...profile, categories: isAll ? null : [...ticked] };
}

export function withLanguages(profile: WorkProfile, ticked: readonly ClientLanguage[]): WorkProfile {
  return { ...profile, languages: ticked.length === 0 ? null : [...ticked] };
}

export function withInstitutions(
  profile: WorkProfile,
  ticked: readonly string[],
  all: readonly string[],
): WorkProfile {
  return { ...profile, institutions: ticked.length === all.length ? null : [...ticked] };
}

export function languageChoices(t: TFunction): { key: ClientLanguage; label: string }[] {
  return CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }));
}

/** `A, B · visas iestādes · latviešu, krievu` */
export function profileWords(profile: WorkProfile, ofCounter: readonly string[], t: TFunction): string {
  const { institutions, languages } = profile;
  return [
    categoriesAt(profile, ofCounter).join(', '),
    institutions ? t('counter.profile.some', { count: institutions.length }) : t('counter.profile.all'),
    languages
      ? languages.map((one) => t(LANGUAGE_TEXTS[one]).toLowerCase()).join(', ')
      : t('counter.profile.noLanguages'),
  ].join(' · ');
}
