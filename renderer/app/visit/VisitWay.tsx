import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import {
  CORRECTION_TEXTS,
  correctedWords,
  stepDetail,
  stepTitle,
  WORD_TEXTS,
  type WayStep,
} from './wayWords.ts';
import './VisitWay.css';

const MINUTE_MS = 60_000;

/** Every level, time, place, person and word of a visit, from its events; corrections stand where they were made. */
export function VisitWay({ record }: { readonly record: OutputOf<'visit.record'> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="sub">{t('visits.stages', record.stageMinutes)}</p>
      <ol className="way" aria-label={t('visits.way.title')}>
        {record.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { readonly step: WayStep }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { level, at, recordedAt, by, counter, room, reason, words, detail } = step;
  const place = [by, counter, room && t('visits.way.room', { room })].filter(Boolean).join(' · ');
  const { nameOf } = useServiceCards();
  const about = stepDetail(step, nameOf, now, t);
  const passedOver = detail?.kind === 'called' ? detail.passedOver : null;
  return (
    <li className={reason === null ? 'way-step' : 'way-step is-said-anew'}>
      <Icon name={iconOf(step)} />
      <span className="way-text">
        <span>
          <b>{stepTitle(step, t)}</b> {about}
        </span>
        <small>{[t('visits.way.level', { level }), place].filter(Boolean).join(' · ')}</small>
        {passedOver !== null && (
          <small className="state is-warn">{t('visits.way.passedOver', { ticket: passedOver })}</small>
        )}
        <Corrected step={step} />
        {reason && <small>{t('visits.way.why', { reason: t(CORRECTION_TEXTS[reason]) })}</small>}
        {words.map(({ kind, text }) => (
          <small key={kind} className="way-words">
            {t(WORD_TEXTS[kind])}: {text}
          </small>
        ))}
        {recordedAt !== null && (
          <small>{t('visits.way.recordedAt', { time: formatDayTime(recordedAt, now) })}</small>
        )}
      </span>
      <span className="muted nowrap">{formatDayTime(at, now)}</span>
    </li>
  );
}

function Corrected({ step }: { readonly step: WayStep }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const values = correctedWords(step, nameOf, t);
  if (!values) return null;
  return (
    <>
      <small>{t('visits.way.was', { value: values.was })}</small>
      <small>
        <b>{t('visits.way.now', { value: values.now })}</b>
      </small>
    </>
  );
}

function iconOf({ type, reason }: WayStep): IconName {
  if (reason !== null) return 'edit';
  if (type === 'visit.finished' || type === 'visit.outcomeRecorded') return 'checkCircle';
  if (type.startsWith('visit.handoff')) return 'swap';
  if (type === 'visit.guidedCompleted') return 'checkCircle';
  if (type === 'visit.noteAdded') return 'edit';
  return 'clock';
}
