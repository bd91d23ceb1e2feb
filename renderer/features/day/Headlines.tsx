import { useTranslation } from 'react-i18next';
import { formatNumber, formatScore, formatShare } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { ReactNode } from 'react';
import type { Figures } from './figures.ts';

/** Nothing to measure yet. */
const NOTHING = '–';
/** SUR-02. */
const SATISFACTION_TARGET = 4;
/** Share of requests to be registered within ten minutes (INT-03). */
const REGISTRATION_TARGET = 0.95;

export function Headlines({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const { served, ticketsIn, registeredInTime, requests, satisfaction } = figures;
  return (
    <div className="day-figures">
      <Headline
        title={t('day.served.title')}
        value={formatNumber(served)}
        note={t('day.served.of', { number: ticketsIn })}
      />
      <Headline
        title={t('day.registered.title')}
        value={registeredInTime === null ? NOTHING : formatShare(registeredInTime)}
        note={requests === 0 ? null : t('day.registered.of', { number: requests })}
      >
        <Target
          isMet={registeredInTime === null ? null : registeredInTime >= REGISTRATION_TARGET}
          met={t('day.target.atLeast', { target: formatShare(REGISTRATION_TARGET) })}
          notMet={t('day.target.below', { target: formatShare(REGISTRATION_TARGET) })}
          unknown={t('day.registered.none')}
        />
      </Headline>
      <Headline
        title={t('day.satisfaction.title')}
        value={satisfaction === null ? NOTHING : formatScore(satisfaction)}
        note={satisfaction === null ? null : t('day.satisfaction.of')}
      >
        <Target
          isMet={satisfaction === null ? null : satisfaction >= SATISFACTION_TARGET}
          met={t('day.target.atLeast', { target: formatScore(SATISFACTION_TARGET) })}
          notMet={t('day.target.below', { target: formatScore(SATISFACTION_TARGET) })}
          unknown={t('day.satisfaction.none')}
        />
      </Headline>
    </div>
  );
}

type HeadlineProps = {
  readonly title: string;
  readonly value: string;
  /** What it is of; null where there is no figure. */
  readonly note: string | null;
  readonly children?: ReactNode;
};

function Headline({ title, value, note, children }: HeadlineProps) {
  return (
    <section className="day-figure" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <strong className={value === NOTHING ? 'muted' : ''}>{value}</strong>
        {note !== null && <span className="sub">{note}</span>}
      </p>
      {children}
    </section>
  );
}

type TargetProps = {
  /** Null: nothing to measure yet. */
  readonly isMet: boolean | null;
  readonly met: string;
  readonly notMet: string;
  readonly unknown: string;
};

function Target({ isMet, met, notMet, unknown }: TargetProps) {
  if (isMet === null) return <span className="muted">{unknown}</span>;
  return <StateLabel tone={isMet ? 'done' : 'warn'}>{isMet ? met : notMet}</StateLabel>;
}
