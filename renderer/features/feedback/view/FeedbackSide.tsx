import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import type { Feedback } from '../rows.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { WAY_KEYS } from '../words.ts';
import { Letters } from './Letters.tsx';
import { ResponsibleField } from './ResponsibleField.tsx';
import { Steps } from './Steps.tsx';
import { VisitHistory } from './VisitHistory.tsx';

const MINUTE_MS = 60_000;

/** What is known besides the words: from whom, about what, the visit beside it, the letters. */
export function FeedbackSide({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { feedbackId, people, responsible, status, visitId, requestId, steps } = feedback;
  const facts = useFacts(feedback);
  const assign = useCommand('feedback.assign');
  return (
    <Pane title={t('feedback.view.about')} isSide>
      <Facts facts={facts} />
      <Caption>{t('feedback.view.responsible')}</Caption>
      <div className="feedback-side-body">
        <ResponsibleField
          people={people}
          value={responsible}
          isLabelHidden
          isReadOnly={status === 'closed'}
          onChange={(to) =>
            void assign.run({ feedbackId, to }).then((done) => {
              if (!done.ok) tellError(done.error);
            })
          }
        />
      </div>
      <Letters feedback={feedback} />
      <Caption>{t('feedback.view.visit')}</Caption>
      {visitId === null ? (
        <p className="feedback-side-body muted">{t('feedback.view.noVisit')}</p>
      ) : (
        <VisitHistory visitId={visitId} />
      )}
      {requestId !== null && (
        <p className="feedback-side-body">
          <Link to={`/requests/${requestId}`}>{t('feedback.view.openRequest')}</Link>
        </p>
      )}
      <Caption>{t('feedback.view.steps')}</Caption>
      <Steps steps={steps} />
    </Pane>
  );
}

function useFacts({ receivedAt, receivedBy, counter, serviceId, answerBy, contact }: Feedback) {
  const { t } = useTranslation();
  const say = useLocalText();
  const now = useNow(MINUTE_MS);
  const { nameOf, ownerOf } = useServiceCards();
  const owner = serviceId === null ? undefined : ownerOf(serviceId);
  return [
    { name: t('feedback.list.column.received'), value: formatDayTime(receivedAt, now) },
    {
      name: t('feedback.view.receivedBy'),
      value: [receivedBy, counter].filter(Boolean).join(' · ') || '—',
    },
    ...(serviceId === null ? [] : [{ name: t('letter.receipt.service'), value: nameOf(serviceId) }]),
    ...(owner ? [{ name: t('letter.receipt.owner'), value: say(owner.shortName) }] : []),
    { name: t('feedback.view.answerBy'), value: t(WAY_KEYS[answerBy]) },
    ...(contact === '' ? [] : [{ name: t('feedback.view.contact'), value: contact }]),
  ];
}
