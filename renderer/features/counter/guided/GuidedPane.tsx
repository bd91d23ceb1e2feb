import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GUIDED_PLACES } from '#shared/domain/visit/guided/types.ts';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { PLACE_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useServiceName } from '../catalogueViews.ts';
import type { GuidedSession } from '../types.ts';
import { useAct } from '../useAct.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { CompleteDialog } from './CompleteDialog.tsx';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { useAhead } from './useAhead.ts';
import { GuidedSteps } from './GuidedSteps.tsx';
import './Guided.css';

const CLOCK_MS = 15_000;

/** Help with an e-service: the client signs in and types alone, here only the steps are ticked (domain A5). */
export function GuidedPane({ sessionId }: { readonly sessionId: string }) {
  const { visit, go } = useOpenVisit();
  const session = visit.guided.find((each) => each.sessionId === sessionId);
  const isOpen = session?.ending === null;
  const wasOpen = useRef(false);
  useEffect(() => {
    // Taken back, or ended in another window.
    if (!isOpen && wasOpen.current) go({ kind: 'notes' });
    wasOpen.current = isOpen;
  }, [isOpen, go]);
  // Just begun: shown before the visit has told of it.
  return isOpen ? <OpenSession session={session} /> : <Loading />;
}

function OpenSession({ session }: { readonly session: GuidedSession }) {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const { visitId } = visit;
  const { sessionId, startedAt, steps } = session;
  const name = useServiceName(catalogue);
  const now = useNow(CLOCK_MS);
  const move = useAct('visit.moveGuided');
  const [place, setPlace] = useAhead(session.place, (chosen) =>
    move.run({ visitId, sessionId, place: chosen }),
  );
  const [ending, setEnding] = useState<'complete' | 'giveUp' | null>(null);
  const complete: Command = {
    id: 'counter.primary',
    labelKey: 'guided.complete.act',
    run: () => setEnding('complete'),
  };
  const giveUp: Command = {
    id: 'counter.giveUp',
    labelKey: 'guided.giveUp.act',
    run: () => setEnding('giveUp'),
  };
  useCommands([complete, giveUp]);
  const close = () => setEnding(null);
  return (
    <>
      <PaneBody first='.guided-step input[type="checkbox"]'>
        <div className="guided-head">
          <h2>{name(session.serviceId, '')}</h2>
          <StateLabel tone="accent" icon="clock">
            {t('guided.clock', { count: minutesBetween(startedAt, now), time: formatTime(startedAt) })}
          </StateLabel>
          <span className="muted" role="status">
            {t('guided.done', { done: steps.filter(({ isDone }) => isDone).length, all: steps.length })}
          </span>
        </div>
        <GuidedSteps session={session} />
        <ChoiceField
          label={t('guided.place.label')}
          choices={GUIDED_PLACES.map((key) => ({ key, label: t(PLACE_TEXTS[key]) }))}
          value={place}
          onChange={setPlace}
        />
        <Notice tone="neutral">{t('guided.secrets')}</Notice>
      </PaneBody>
      <VisitBar primary={complete} own={[giveUp]} />
      {ending === 'complete' && <CompleteDialog session={session} onClose={close} />}
      {ending === 'giveUp' && <GiveUpDialog session={session} onClose={close} />}
    </>
  );
}
