import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { usePerson } from '#renderer/app/person.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Told before the client is at the counter: there is time to ask a colleague. */
export function OtherLanguage({ language }: { readonly language: ClientLanguage }) {
  const { t } = useTranslation();
  const spoken = usePerson().data?.profile.languages ?? null;
  if (spoken === null || spoken.includes(language)) return null;
  return (
    <Notice tone="warn">
      {t('counter.otherLanguage', { language: t(LANGUAGE_TEXTS[language]).toLowerCase() })}
    </Notice>
  );
}
