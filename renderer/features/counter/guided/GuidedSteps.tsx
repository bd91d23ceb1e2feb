import { useTranslation } from 'react-i18next';
import { ownStepText, GENERAL_STEPS, type GeneralStep } from '#shared/catalogue/guidedSteps.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { GENERAL_STEP_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { cardOf, ownerOf } from '../catalogueViews.ts';
import type { GuidedSession } from '../types.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useAhead } from './useAhead.ts';

/** The steps of the e-service, one digit each; a second press takes the tick back. */
export function GuidedSteps({ session }: { readonly session: GuidedSession }) {
  const { t } = useTranslation();
  const textOf = useStepText(session.serviceId);
  return (
    <ol className="guided-steps" aria-label={t('guided.steps')}>
      {session.steps.map(({ stepId, isDone }, index) => (
        <Step
          key={stepId}
          sessionId={session.sessionId}
          stepId={stepId}
          text={textOf(stepId)}
          number={index + 1}
          isDone={isDone}
        />
      ))}
    </ol>
  );
}

type StepProps = {
  readonly sessionId: string;
  readonly stepId: string;
  readonly text: string;
  readonly number: number;
  readonly isDone: boolean;
};

function Step({ sessionId, stepId, text, number, isDone: isKnownDone }: StepProps) {
  const { visit } = useOpenVisit();
  const tick = useAct('visit.tickGuided');
  const { visitId } = visit;
  const [isDone, setDone] = useAhead(isKnownDone, (isNow) =>
    tick.run({ visitId, sessionId, stepId, isDone: isNow }),
  );
  const command: Command = {
    id: `counter.choice${number}`,
    labelKey: 'guided.other',
    label: text,
    run: () => setDone(!isDone),
  };
  useCommands([command]);
  return (
    <li className={isDone ? 'guided-step is-done' : 'guided-step'}>
      <Checkbox isSelected={isDone} onChange={setDone}>
        {text}
      </Checkbox>
      <Kbd keys={String(number)} isSilent />
    </li>
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
