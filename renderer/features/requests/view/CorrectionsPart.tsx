import { useTranslation } from 'react-i18next';
import { findField } from '#shared/catalogue/askedForm.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { FORM_CORRECTION_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { RequestData } from './requestData.ts';

const MINUTE_MS = 60_000;
type Correction = RequestData['corrections'][number];

/** What was written anew since the registration, field by field, the newest first. */
export function CorrectionsPart({ request }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const { cardOf } = useServiceCards();
  const { corrections, serviceId } = request;
  if (corrections.length === 0) return null;
  const form = cardOf(serviceId)?.form;
  const numbered = corrections.map((correction, index) => ({ correction, version: index + 2 })).toReversed();
  return (
    <>
      <Caption note={corrections.length}>{t('request.after.correct.list')}</Caption>
      <ol className="request-corrections" aria-label={t('request.after.correct.list')}>
        {numbered.map(({ correction, version }) => (
          <li key={version}>
            <CorrectionHead correction={correction} version={version} />
            <dl>
              {correction.changes.map((change) => (
                <Change key={change.field} change={change} field={form && findField(form, change.field)} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}

function CorrectionHead({
  correction: { at, by, counter, reason, words, isAfterAcceptance },
  version,
}: {
  readonly correction: Correction;
  readonly version: number;
}) {
  const { t } = useTranslation();
  const when = formatDayTime(at, useNow(MINUTE_MS));
  const who = [by, counter].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <b>{t('request.after.correct.version', { version })}</b> {[when, who].filter(Boolean).join(', ')}
      </p>
      <p className="sub">
        {t('request.after.correct.why', { reason: t(FORM_CORRECTION_TEXTS[reason]) })}
        {isAfterAcceptance && ` · ${t('request.after.correct.late')}`}
      </p>
      {words !== '' && <p className="sub">{t('request.after.closed.words', { words })}</p>}
    </>
  );
}

type ChangeProps = {
  readonly change: Correction['changes'][number];
  /** Undefined: the form has no such field any more. */
  readonly field: Field | undefined;
};

function Change({ change: { field: fieldId, was, now }, field }: ChangeProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const label = field ? say(field.label) : fieldId;
  const isHidden = field === undefined || field.kind === 'personalCode' || field.restricted === true;
  const read = (answer: string | boolean | null): string => {
    if (answer === null) return t('request.after.correct.empty');
    if (!field) return String(answer);
    return shownAnswer(field, answer, say, { yes: t('request.view.yes'), no: t('request.view.no') });
  };
  const change = `${read(was)} → ${read(now)}`;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isHidden ? <MaskedCode name={label} mask="●●●●●●" reveal={() => Promise.resolve(change)} /> : change}
      </dd>
    </>
  );
}
