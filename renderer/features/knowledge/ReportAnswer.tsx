import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { OWNER_ANSWERS } from '#shared/domain/cardReport/types.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Report } from './report.ts';
import { STATUS_TEXTS } from './reportWords.ts';

type ReportAnswerProps = {
  readonly catalogue: Catalogue;
  readonly answer: Report['answers'][number];
  /** Name of the institution that answers for the card. */
  readonly owner: string | null;
};

/** What somebody answered, and from when on the card is right where its institution corrected it. */
export function ReportAnswer({ catalogue, answer, owner }: ReportAnswerProps) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const { at, how, byName, words, catalogueVersion: version } = answer;
  const isByOwner = OWNER_ANSWERS.some((kind) => kind === how);
  const { version: here } = catalogue;
  return (
    <p className="news-answer">
      {words === '' ? t(STATUS_TEXTS[how]) : words}
      {version !== null && (
        <span>
          {here >= version
            ? t('knowledge.correctedHere', { version })
            : t('knowledge.correctedLater', { version, here })}
        </span>
      )}
      <span className="sub">
        {[isByOwner ? owner : byName, formatDayTime(at, now)].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
