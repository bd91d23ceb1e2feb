import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { concernsCard } from '#shared/domain/outage/standing.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { OutageText } from './OutageText.tsx';
import { outageWords } from './outageWords.ts';
import { useOutages } from './useOutages.ts';
import './OutageLines.css';

/** To the staff: all that stand, at the door; with a card those that concern it (SLT-09). */
export function OutageLines({ card }: { readonly card?: ServiceCard }) {
  const { t } = useTranslation();
  const { notices } = useOutages();
  const now = useNow(60_000);
  const shown = notices.filter((notice) => !card || concernsCard(notice, card));
  if (shown.length === 0) return null;
  return (
    <div className="outage-lines">
      {shown.map((notice) => (
        <OutageText key={notice.outageId} words={outageWords(notice, t, now)} />
      ))}
    </div>
  );
}
