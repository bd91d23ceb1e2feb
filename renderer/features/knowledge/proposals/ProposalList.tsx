import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { AnswerProposal } from './AnswerProposal.tsx';
import { PROPOSAL_TEXTS, PROPOSAL_TONES, type Proposal } from './proposalWords.ts';

/** Improvements that were proposed: a manager sees and answers all, others see what became of theirs (SYS-08). */
export function ProposalList({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const [answered, setAnswered] = useState<Proposal | null>(null);
  const isManager = person !== undefined && hasRole(person, ['manager']);
  return (
    <>
      <h3>{t('knowledge.proposal.title')}</h3>
      {proposals.map((proposal) => (
        <ProposalItem
          key={proposal.proposalId}
          proposal={proposal}
          onAnswer={isManager && proposal.status !== 'done' ? () => setAnswered(proposal) : null}
        />
      ))}
      {answered && <AnswerProposal proposal={answered} onClose={() => setAnswered(null)} />}
    </>
  );
}

type ProposalItemProps = { readonly proposal: Proposal; readonly onAnswer: (() => void) | null };

function ProposalItem({ proposal, onAnswer }: ProposalItemProps) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const { status, isMine, isUnread, byName, madeAt, answers } = proposal;
  const words = proposal.words === '' ? t('knowledge.wordsErased') : proposal.words;
  const by = isMine ? t('knowledge.byMe') : byName;
  return (
    <section className={isUnread ? 'news-card is-unread' : 'news-card'} aria-label={words}>
      <div className="changed-head">
        <p className="proposal-words">{words}</p>
        <StateLabel tone={PROPOSAL_TONES[status]}>{t(PROPOSAL_TEXTS[status])}</StateLabel>
        {onAnswer && (
          <Button look="quiet" size="small" icon="edit" onPress={onAnswer}>
            {t('knowledge.answer.act')}
          </Button>
        )}
      </div>
      <p className="sub">{[by, formatDayTime(madeAt, now)].filter(Boolean).join(' · ')}</p>
      {answers.map((answer) => (
        <p className="news-answer" key={answer.at}>
          {[t(PROPOSAL_TEXTS[answer.how]), answer.words].filter(Boolean).join(': ')}
          <span className="sub">
            {[answer.byName, formatDayTime(answer.at, now)].filter(Boolean).join(' · ')}
          </span>
        </p>
      ))}
    </section>
  );
}
