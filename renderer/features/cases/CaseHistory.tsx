import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

type Visit = OutputOf<'visit.get'>;

const STEP_KEYS = {
  'visit.ticketIssued': 'handoff.step.ticketIssued',
  'visit.contactReceived': 'handoff.step.contactReceived',
  'visit.contactAnswered': 'handoff.step.contactAnswered',
  'visit.answerPlanned': 'handoff.step.answerPlanned',
  'visit.slipEntered': 'handoff.step.slipEntered',
  'visit.called': 'handoff.step.called',
  'visit.serviceStarted': 'handoff.step.serviceStarted',
  'visit.movedToRoom': 'handoff.step.movedToRoom',
  'visit.missed': 'handoff.step.missed',
  'visit.returned': 'handoff.step.returned',
  'visit.parked': 'handoff.step.parked',
  'visit.resumed': 'handoff.step.resumed',
  'visit.handedOff': 'handoff.step.offered',
  'visit.handoffOffered': 'handoff.step.offered',
  'visit.handoffAccepted': 'handoff.step.accepted',
  'visit.handoffRefused': 'handoff.step.refused',
  'visit.handoffAnswered': 'handoff.step.answered',
  'visit.handoffUnanswered': 'handoff.step.unanswered',
  'visit.handoffClosed': 'handoff.step.closed',
  'visit.outcomeRecorded': 'handoff.step.outcome',
  'visit.noteAdded': 'handoff.step.note',
  'visit.finished': 'handoff.step.finished',
  'visit.left': 'handoff.step.left',
} as const;

/** Every level, time, person and word of the visit, from its events. */
export function CaseHistory({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation();
  const { data: visit, error } = useQuery('visit.get', { visitId }, { topics: ['visit'] });
  if (!visit) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  const { stageMinutes } = visit;
  return (
    <>
      <h2>{t('handoff.cases.history')}</h2>
      <p className="sub">{t('handoff.cases.stages', stageMinutes)}</p>
      <List label={t('handoff.cases.history')}>
        {visit.steps.map((step, index) => {
          const words = wordsOf(visit, step, t);
          return words === null ? null : (
            <ListRow key={index} icon="clock" side={formatTime(step.at)} note={words.note}>
              {words.text}
            </ListRow>
          );
        })}
      </List>
    </>
  );
}

function wordsOf(visit: Visit, step: Visit['steps'][number], t: TFunction) {
  if (!Object.hasOwn(STEP_KEYS, step.type)) return null;
  const text = t(STEP_KEYS[step.type as keyof typeof STEP_KEYS]);
  const where = [step.by, step.counter].filter(Boolean).join(', ');
  const said = saidAt(visit, step);
  return { text, note: [where, said].filter(Boolean).join(' · ') };
}

/** The words that belong to the step: the question, the answer, the note. */
function saidAt({ handoffs, notes }: Visit, { type, at, handoffId }: Visit['steps'][number]): string {
  if (type === 'visit.noteAdded') return notes.find((note) => note.at === at)?.text ?? '';
  const handoff = handoffs.find((each) => each.handoffId === handoffId);
  if (!handoff) return '';
  return type === 'visit.handoffOffered' ? handoff.question : (handoff.reply?.text ?? '');
}
