import { useTranslation } from 'react-i18next';
import { ownStepText, GENERAL_STEPS, type GeneralStep } from '#shared/catalogue/guidedSteps.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { GENERAL_STEP_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { cardOf, ownerOf } from '../catalogueViews.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import type { GuidedSession } from '../types.ts';

/** The steps of the e-service, one digit each; a second press takes the tick back. */
export function GuidedSteps({ session }: { readonly session: GuidedSession }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const textOf = useStepText(session.serviceId);
  const tick = useAct('visit.tickGuided');
  const { sessionId, steps } = session;
  const { visitId } = visit;
  const setDone = (stepId: string, isDone: boolean) => tick.run({ visitId, sessionId, stepId, isDone });
  useCommands(
    steps.map(({ stepId, isDone }, index): Command => ({
      id: `counter.choice${index + 1}`,
      labelKey: 'guided.other',
      label: textOf(stepId),
      run: async () => void (await setDone(stepId, !isDone)),
    })),
  );
  return (
    <ol className="guided-steps" aria-label={t('guided.steps')}>
      {steps.map(({ stepId, isDone }, index) => (
        <li key={stepId} className={isDone ? 'guided-step is-done' : 'guided-step'}>
          <Checkbox isSelected={isDone} onChange={(isNow) => void setDone(stepId, isNow)}>
            {textOf(stepId)}
          </Checkbox>
          <Kbd keys={String(index + 1)} isSilent />
        </li>
      ))}
    </ol>
  );
}

function useStepText(serviceId: string): (stepId: string) => string {
  const { t } = useTranslation();
  const say = useLocalText();
  const { catalogue } = useOpenVisit();
  const card = cardOf(catalogue, serviceId);
  const portal = (card && ownerOf(catalogue, card)?.portal.name) ?? '';
  return (stepId) => {
    const own = ownStepText(card, stepId);
    if (own) return say(own);
    // Of a card that has changed since the session began.
    return isGeneral(stepId) ? t(GENERAL_STEP_TEXTS[stepId], { portal }) : t('guided.other');
  };
}

function isGeneral(stepId: string): stepId is GeneralStep {
  return (GENERAL_STEPS as readonly string[]).includes(stepId);
}
