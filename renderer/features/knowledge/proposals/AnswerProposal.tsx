import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROPOSAL_ANSWERS, type ProposalAnswerKind } from '#shared/domain/proposal/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { PROPOSAL_TEXTS, type Proposal } from './proposalWords.ts';

const MOST = 300;

type AnswerProposalProps = { readonly proposal: Proposal; readonly onClose: () => void };

/** Planned, done, or no: whoever took the trouble is told why (SYS-08). */
export function AnswerProposal({ proposal, onClose }: AnswerProposalProps) {
  const { t } = useTranslation();
  const sending = useCommand('proposal.answer');
  const [how, setHow] = useState<ProposalAnswerKind>('planned');
  const [words, setWords] = useState('');
  const { proposalId } = proposal;
  const isMissing = how === 'declined' && words.trim() === '' && proposal.words !== '';
  return (
    <ActDialog
      title={t('knowledge.proposal.answerTitle')}
      labelKey="knowledge.answer.send"
      backKey="knowledge.report.back"
      whyNot={isMissing ? t('knowledge.proposal.whyMissing') : null}
      sending={sending}
      act={() => sending.run({ proposalId, how, words: words.trim() })}
      onClose={onClose}
    >
      {proposal.words !== '' && <p className="proposal-words">{proposal.words}</p>}
      <ChoiceField<ProposalAnswerKind>
        label={t('knowledge.proposal.how')}
        choices={PROPOSAL_ANSWERS.map((key) => ({ key, label: t(PROPOSAL_TEXTS[key]) }))}
        value={how}
        onChange={setHow}
      />
      <TextField
        label={t(how === 'declined' ? 'knowledge.proposal.why' : 'knowledge.answer.words')}
        isOptional={how !== 'declined'}
        value={words}
        onChange={setWords}
        maxLength={MOST}
        takesFocus
      />
    </ActDialog>
  );
}
