import { useTranslation } from 'react-i18next';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { WORK_REASON_TEXTS, workState } from '#renderer/app/centre/workWords.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { RequestData } from '../requestData.ts';
import { WorkHistory } from './WorkHistory.tsx';

const MINUTE_MS = 60_000;

type WorkPartProps = { readonly request: RequestData; readonly commands: readonly Command[] };

/** Who has the request, how it came there, what can be done, and what was done and said (LVL-06). */
export function WorkPart({ request, commands }: WorkPartProps) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const now = useNow(MINUTE_MS);
  const { work, status } = request;
  const { turn } = work;
  const state = workState(work, nameOf, t);
  const isOpen = status === 'registered' || status === 'acceptedByOwner';
  if (!isOpen && work.steps.length === 0) return null;
  const facts = turn
    ? [
        { name: t('work.part.from'), value: turn.fromName },
        { name: t('work.part.reason'), value: t(WORK_REASON_TEXTS[turn.reason]) },
        { name: t('work.part.since'), value: formatDayTime(turn.takenAt ?? turn.inAt, now) },
      ]
    : [];
  return (
    <>
      <Caption>{t('work.part.title')}</Caption>
      {isOpen && (
        <div className="request-payment">
          <StateLabel tone={state.tone} icon={state.icon}>
            {state.words}
          </StateLabel>
        </div>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      <div className="request-afterwards request-work-acts">
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} size="small" isWide />
        ))}
      </div>
      <WorkHistory request={request} />
    </>
  );
}
