import { useTranslation } from 'react-i18next';
import type { TermUnit } from '#shared/catalogue/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatDay } from '#renderer/app/format.ts';
import { BAD_TAGS, GOOD_TAGS } from '#renderer/app/ratingTags.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Faces } from '#renderer/ui/Faces.tsx';
import type { ScreenState } from './screenState.ts';
import type { HeldRating } from './useHeldRating.ts';

const TERM_TEXTS = {
  workingDays: 'receipt.term.workingDays',
  calendarDays: 'receipt.term.calendarDays',
  calendarMonths: 'receipt.term.months',
} as const satisfies Record<TermUnit, TextKey>;
/** From this score on the question is what was good. */
const GOOD_FROM = 4;

type RatingViewProps = { readonly rating: HeldRating; readonly promises: ScreenState['promises'] };

/** SUR-03: first what was given, then how it was given; both anonymous, both optional. */
export function RatingView({ rating, promises }: RatingViewProps) {
  const { t } = useTranslation();
  const { answer, change } = rating;
  const isSecond = answer.service !== null;
  const question = isSecond ? t('clientScreen.rating.manner') : t('clientScreen.rating.service');
  return (
    <>
      <main className="client-main">
        <div className="client-question">
          <h1>{question}</h1>
          <p className="client-sub">{t('clientScreen.rating.anonymous')}</p>
          {!isSecond && <Promises promises={promises} />}
        </div>
        {isSecond ? (
          <Faces
            key="manner"
            label={question}
            value={answer.manner}
            onChange={(manner) => change({ manner, tags: [] })}
          />
        ) : (
          <Faces key="service" label={question} value={null} onChange={(service) => change({ service })} />
        )}
        {answer.manner !== null && <Tags rating={rating} isGood={answer.manner >= GOOD_FROM} />}
      </main>
      <footer className="client-footer">
        {isSecond ? (
          <Button
            size="touch"
            icon="chevronLeft"
            onPress={() => change({ service: null, manner: null, tags: [] })}
          >
            {t('clientScreen.rating.back')}
          </Button>
        ) : (
          <Button size="touch" onPress={rating.skip}>
            {t('clientScreen.rating.skip')}
          </Button>
        )}
        <span className="client-sub">{t('clientScreen.rating.closes', { count: rating.secondsLeft })}</span>
        {isSecond && (
          <span className="push">
            <Button look="primary" size="touch" icon="chevronRight" isIconAfter onPress={rating.send}>
              {t('clientScreen.rating.send')}
            </Button>
          </span>
        )}
      </footer>
    </>
  );
}

/** SLT-03: the promise stands before the client also while they say how they were served. */
function Promises({ promises }: Pick<RatingViewProps, 'promises'>) {
  const { t, i18n } = useTranslation();
  return promises.map(({ service, dueDate, length }, at) => (
    // One service may have been asked for twice.
    <p key={at} className="client-sub">
      {t('clientScreen.rating.promised', {
        service: service[i18n.language as keyof typeof service] ?? service.lv,
        term: t(length.count === 0 ? 'receipt.term.sameDay' : TERM_TEXTS[length.unit], {
          count: length.count,
        }),
        day: formatDay(dueDate),
      })}
    </p>
  ));
}

function Tags({ rating, isGood }: { readonly rating: HeldRating; readonly isGood: boolean }) {
  const { t } = useTranslation();
  const { answer, change } = rating;
  return (
    <div className="client-tags">
      <p>
        {isGood ? t('clientScreen.rating.whatGood') : t('clientScreen.rating.whatBad')}{' '}
        <span className="muted">{t('clientScreen.rating.optional')}</span>
      </p>
      <div>
        {Object.entries(isGood ? GOOD_TAGS : BAD_TAGS).map(([tag, key]) => (
          <Checkbox
            key={tag}
            size="touch"
            isSelected={answer.tags.includes(tag)}
            onChange={(isOn) =>
              change({ tags: isOn ? [...answer.tags, tag] : answer.tags.filter((other) => other !== tag) })
            }
          >
            {t(key)}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
