import { useTranslation } from 'react-i18next';
import { outageWords } from '#renderer/app/outage/outageWords.ts';
import { useOutages } from '#renderer/app/outage/useOutages.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Before a number is taken: what does not work today, in every language of the kiosk (SLT-09). */
export function KioskOutages() {
  const { i18n } = useTranslation();
  const { languages, notices } = useOutages();
  const now = useNow(60_000);
  if (notices.length === 0) return null;
  return (
    <div className="kiosk-warning is-outage" role="status">
      <Icon name="warning" />
      <div>
        {languages.flatMap((language) =>
          notices.map((notice) => {
            const { title, when, instead } = outageWords(notice, i18n.getFixedT(language), now);
            return (
              <p key={`${language}/${notice.outageId}`} lang={language}>
                <b>{title}.</b> {when}. {instead}
              </p>
            );
          }),
        )}
      </div>
    </div>
  );
}
