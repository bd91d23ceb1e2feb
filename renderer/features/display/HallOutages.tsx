import { useTranslation } from 'react-i18next';
import { outageWords } from '#renderer/app/outage/outageWords.ts';
import { useOutages } from '#renderer/app/outage/useOutages.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Long enough to read two lines from ten metres. */
const SHOWN_MS = 8000;

/** What does not work, one notice in one language after another: all at once could not be read from afar (SLT-09). */
export function HallOutages() {
  const { i18n } = useTranslation();
  const { languages, notices } = useOutages();
  const now = useNow(1000);
  const pages = notices.flatMap((notice) => languages.map((language) => ({ notice, language })));
  const page = pages[Math.floor(now / SHOWN_MS) % pages.length];
  if (!page) return null;
  const { title, when, instead } = outageWords(page.notice, i18n.getFixedT(page.language), now);
  return (
    <section className="hall-outage" lang={page.language}>
      <Icon name="warning" />
      <p>
        <b>{title}</b>
        <span>
          {when}. {instead}
        </span>
      </p>
    </section>
  );
}
