import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/app/format.ts';
import { REFUSAL_TEXTS } from '#renderer/app/centre/handoffWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { VisitView } from '../types.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import './Handoff.css';

type Handoff = VisitView['handoffs'][number];

/** What colleagues asked and answered about this client: nobody repeats their story. */
export function HandoffNotices() {
  const { visit } = useOpenVisit();
  const taken = visit.handoffs.findLast(({ clientMoves }) => clientMoves);
  const asked = visit.handoffs.filter(({ clientMoves }) => !clientMoves);
  if (!taken && asked.length === 0) return null;
  return (
    <div className="handoff-notices">
      {taken && <Moved handoff={taken} />}
      {asked.map((handoff) => (
        <Asked key={handoff.handoffId} handoff={handoff} />
      ))}
    </div>
  );
}

function Moved({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useTranslation();
  const giveBack = useGiveBack(handoff);
  const { status, question, summary, fromName, refusal, reply } = handoff;
  if (status !== 'accepted' && status !== 'offered') {
    if (!reply && !refusal) return null;
    return (
      <Notice tone={refusal ? 'warn' : 'done'}>
        {[refusal ? t(REFUSAL_TEXTS[refusal]) : null, reply?.text].filter(Boolean).join(' · ')}
        <small className="muted">{reply?.by}</small>
      </Notice>
    );
  }
  return (
    <Notice
      tone="accent"
      {...(giveBack ? { act: <CommandButton command={giveBack} look="quiet" size="small" /> } : {})}
    >
      {t('handoff.asks', { who: fromName, question })}
      {summary !== '' && <small className="muted">{summary}</small>}
    </Notice>
  );
}

/** A simple matter goes back to level 1 with one key and is counted (LVL-10). */
function useGiveBack({ handoffId, fromLevel, toLevel }: Handoff): Command | null {
  const { visit } = useOpenVisit();
  const refuse = useAct('handoff.refuse');
  const isFromCounter = fromLevel === 1 && toLevel === 2;
  const command: Command = {
    id: 'counter.giveBack',
    labelKey: 'handoff.giveBack',
    when: () => isFromCounter,
    async run() {
      await refuse.run({ visitId: visit.visitId, handoffId, reason: 'simple', text: '' });
    },
  };
  useCommands([command]);
  return isFromCounter ? command : null;
}

function Asked({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useTranslation();
  const { question, reply, refusal, status, to, answerBy } = handoff;
  const whom = to?.name ?? t('handoff.to.level', { level: handoff.toLevel });
  if (reply || refusal) {
    return (
      <Notice tone={refusal ? 'warn' : 'done'}>
        {[refusal ? t(REFUSAL_TEXTS[refusal]) : null, reply?.text].filter(Boolean).join(' · ')}
        <small className="muted">{t('handoff.answersTo', { who: reply?.by ?? whom, question })}</small>
      </Notice>
    );
  }
  if (status === 'unanswered') {
    return <Notice tone="warn">{t('handoff.noAnswer', { who: whom, question })}</Notice>;
  }
  if (status !== 'offered' && status !== 'accepted') return null;
  return (
    <Notice tone="neutral">
      {t('handoff.waitsFor', { who: whom, question, time: formatTime(answerBy) })}
    </Notice>
  );
}
