import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { useRegisterView } from '../register/registerView.ts';
import { AnswerStep } from './AnswerStep.tsx';
import { DecideStep } from './DecideStep.tsx';
import { CloseStep, DoneStep, InformStep } from './EndSteps.tsx';
import { ExamineStep } from './ExamineStep.tsx';
import { FeedbackHead } from './FeedbackHead.tsx';
import { FeedbackSide } from './FeedbackSide.tsx';
import { ForwardStep } from './ForwardStep.tsx';
import { nextStep, type NextStep } from './nextStep.ts';
import type { StepProps } from './step.ts';

const STEPS = {
  examine: ExamineStep,
  decide: DecideStep,
  answer: AnswerStep,
  forward: ForwardStep,
  inform: InformStep,
  close: CloseStep,
  nothing: DoneStep,
} as const satisfies Record<NextStep, React.ComponentType<StepProps>>;

/** One complaint, suggestion or praise: what was said, what has been done, and the next step. */
export function FeedbackView({ feedbackId }: { readonly feedbackId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'feedback.get',
    { feedbackId },
    { topics: ['feedback', 'client', 'task'] },
  );
  const back = () => {
    useRegisterView.setState({ lastOpened: feedbackId });
    navigate('/feedback');
  };
  useCommands([{ id: 'feedback.back', labelKey: 'request.view.back', run: back }]);
  if (data) return <OpenFeedback feedback={data} onBack={back} />;
  if (!error) return <Loading />;
  return (
    <EmptyState
      icon="warning"
      title={t('feedback.view.notShown')}
      act={<Button onPress={back}>{t('request.view.back')}</Button>}
    >
      {errorText(error)}
    </EmptyState>
  );
}

function OpenFeedback({ feedback, onBack }: StepProps & { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const Step = STEPS[nextStep(feedback)];
  return (
    <div className="feedback">
      <Pane title={t('feedback.view.title')} hasOwnHead>
        <FeedbackHead feedback={feedback} onBack={onBack} />
        <Step feedback={feedback} />
      </Pane>
      <FeedbackSide feedback={feedback} />
    </div>
  );
}
