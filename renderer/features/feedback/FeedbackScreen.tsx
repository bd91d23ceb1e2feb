import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useParams } from '#renderer/app/router.ts';
import { OwnFeedback } from './register/OwnFeedback.tsx';
import { Register } from './register/Register.tsx';
import { FeedbackView } from './view/FeedbackView.tsx';
import './Feedback.css';

/** LVL-04: level 3 has the register; whoever takes feedback in sees their own, without the words. */
export function FeedbackScreen() {
  const { feedbackId } = useParams('/feedback/:feedbackId?');
  const { data: person } = usePerson();
  if (!person) return <Loading />;
  if (!hasRole(person, ['manager'])) return <OwnFeedback />;
  return feedbackId === undefined ? <Register /> : <FeedbackView key={feedbackId} feedbackId={feedbackId} />;
}
