import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { dueDateOf, termsFor } from '#shared/catalogue/cardTerms.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay, formatTime, minutesBetween } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { cardOf, ownerOf } from '../catalogueViews.ts';
import { timelineOf, type ShownMatter, type TimelineStep } from './timeline.ts';
import { useOpenVisit } from './VisitContext.ts';

const MINUTE = 60_000;

/** The visit's way: what is behind it, where it is, what is still ahead. */
export function VisitTimeline() {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const now = useNow(MINUTE);
  const steps = timelineOf(visit, useShownMatter());
  return (
    <ol className="timeline" aria-label={t('counter.timeline.label')}>
      {steps.map((step, index) => (
        <Fragment key={`${step.kind} ${index}`}>
          {index > 0 && <li className="timeline-line" aria-hidden="true" />}
          <li
            className={`state ${TONES[stageOf(step)]}`}
            aria-current={stageOf(step) === 'now' ? 'step' : undefined}
          >
            <Icon name={ICONS[stageOf(step)]} />
            {wordsOf(step, now, t)}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

type Stage = 'done' | 'now' | 'ahead';
const TONES = { done: 'is-done', now: 'is-accent is-now', ahead: 'is-neutral' } as const satisfies Record<
  Stage,
  string
>;
const ICONS = { done: 'checkCircle', now: 'radioOn', ahead: 'radioOff' } as const satisfies Record<
  Stage,
  string
>;

function stageOf(step: TimelineStep): Stage {
  if (step.kind === 'counter') return step.isNow ? 'now' : 'done';
  if (step.kind === 'registered') return step.at === null ? 'ahead' : 'done';
  return step.kind === 'decision' ? 'ahead' : 'done';
}

function wordsOf(step: TimelineStep, now: EpochMs, t: TFunction): string {
  switch (step.kind) {
    case 'door':
      return t('counter.timeline.door', { time: formatTime(step.at) });
    case 'phone':
      return t('counter.timeline.phone', { time: formatTime(step.at) });
    case 'email':
      return t('counter.timeline.email', { time: formatTime(step.at) });
    case 'counter':
      return step.isNow
        ? t('counter.timeline.now', {
            name: step.name,
            time: formatTime(step.at),
            minutes: minutesBetween(step.at, now),
          })
        : t('counter.timeline.counter', { name: step.name, time: formatTime(step.at) });
    case 'handoff':
      return t('counter.timeline.handoff', { level: step.level, time: formatTime(step.at) });
    case 'registered':
      return step.at === null
        ? t('counter.timeline.toRegister')
        : t('counter.timeline.registered', { time: formatTime(step.at) });
    case 'decision':
      return t('counter.timeline.decision', { owner: step.owner, date: formatDay(step.dueDate).slice(0, 6) });
  }
}

function useShownMatter(): ShownMatter | null {
  const say = useLocalText();
  const { visit, request, catalogue, draft } = useOpenVisit();
  const today = localDate(useNow(MINUTE));
  const serviceId = request?.serviceId ?? draft.draft?.serviceId ?? visit.serviceId;
  const card = (request ? null : draft.draft?.card) ?? cardOf(catalogue, serviceId);
  if (!card || card.isInformationOnly) return null;
  const owner = ownerOf(catalogue, card);
  const ownerName = owner ? say(owner.shortName) : '';
  if (request) return { owner: ownerName, dueDate: request.dueDate, registeredAt: request.registeredAt };
  const dueDate = dueDateOf(termsFor(card, draft.draft?.channel ?? 'assisted', visit.client?.kind), today);
  return { owner: ownerName, dueDate, registeredAt: null };
}
