import { useEffect, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { whomWords, WORK_REASON_TEXTS } from '#renderer/app/centre/workWords.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { RequestData } from '../requestData.ts';

const MINUTE_MS = 60_000;

type Step = RequestData['work']['steps'][number];

const ICONS = {
  'request.routed': 'arrowRight',
  'request.taken': 'person',
  'request.givenBack': 'undo',
  'request.returned': 'undo',
  'request.workDone': 'checkCircle',
  'request.messageWritten': 'mail',
} as const satisfies Record<Step['type'], IconName>;

/** What colleagues did and wrote, the newest first. What is new to this person stays marked while the request is open. */
export function WorkHistory({ request: { requestId, work } }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const now = useNow(MINUTE_MS);
  const fresh = useFresh(requestId, work);
  if (work.steps.length === 0) return null;
  return (
    <>
      <Caption>{t('work.part.history')}</Caption>
      <List label={t('work.part.history')}>
        {work.steps.toReversed().map((step) => (
          <ListRow
            key={step.stepId}
            icon={ICONS[step.type]}
            tone={step.isLate ? 'warn' : undefined}
            note={[step.by, formatDayTime(step.at, now)].filter(Boolean).join(' · ')}
            side={
              fresh.has(step.stepId) && (
                <StateLabel tone="accent" icon="bell">
                  {t('work.part.new')}
                </StateLabel>
              )
            }
          >
            {step.type === 'request.messageWritten' ? null : <b>{stepWords(step, nameOf, t)}</b>}
            {step.text !== '' && <span className="request-step-text">{step.text}</span>}
            {step.isLate && <small>{t('work.part.late')}</small>}
          </ListRow>
        ))}
      </List>
    </>
  );
}

function stepWords({ type, to }: Step, nameOf: (institutionId: string) => string, t: TFunction): string {
  const whom = to && whomWords({ to: to.whom, toLevel: to.toLevel }, nameOf, t);
  switch (type) {
    case 'request.routed':
      if (!to) return t('work.step.routedLate');
      return `${t('work.step.routed', { to: whom })} · ${t(WORK_REASON_TEXTS[to.reason])}`;
    case 'request.returned':
      return whom === null ? t('work.step.returnedLate') : t('work.step.returned', { to: whom });
    case 'request.taken':
      return t('work.step.taken');
    case 'request.givenBack':
      return t('work.step.givenBack');
    case 'request.workDone':
      return t('work.step.workDone');
    case 'request.messageWritten':
      return t('work.step.messageWritten');
  }
}

/** Seen as soon as it is shown; the marks stay for as long as the person looks. */
function useFresh(requestId: string, { steps, unread }: RequestData['work']): ReadonlySet<string> {
  const { run: markSeen } = useCommand('request.markSeen');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const arrived = steps.filter(({ isNew, stepId }) => isNew && !fresh.has(stepId));
  if (arrived.length > 0) setFresh(new Set([...fresh, ...arrived.map(({ stepId }) => stepId)]));
  useEffect(() => {
    if (unread > 0) void markSeen({ requestId });
  }, [unread, requestId, markSeen]);
  return fresh;
}
