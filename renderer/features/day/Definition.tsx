import { useTranslation } from 'react-i18next';

/** How a figure is counted, for whoever wants to know. */
export function Definition({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <details className="day-definition">
      <summary>{t('day.definition')}</summary>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
