import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoffReason } from '#shared/domain/visit/handoff/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { REASON_TEXTS, REASONS_OF_LEVEL } from '#renderer/app/centre/handoffWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Primary } from '../dialogs/ParkDialog.tsx';
import { useAct } from '../useAct.ts';
import { useUndo } from '../useUndo.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { receiversOf } from './receivers.ts';
import './Handoff.css';

const LEAST_CHARACTERS = 3;

type HandOffDialogProps = {
  /** Whoever was chosen elsewhere already; the list offers all the others too. */
  readonly to?: string | null;
  readonly onClose: () => void;
};

/** To another level with a question; number and first due time stay, and nothing is asked twice. */
export function HandOffDialog({ to = null, onClose }: HandOffDialogProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const form = useHandOffForm(to, onClose);
  const { receivers, receiver, reason, isSimple, entries, change, problems } = form;
  return (
    <Dialog
      title={t('handoff.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={form.act} isBusy={form.isBusy} />}
      isWide
    >
      <div className="handoff-form">
        <ChoiceList
          label={t('handoff.to.label')}
          choices={receivers}
          value={receiver?.key ?? null}
          onChange={(to) => change({ to, reason: null })}
        />
        <div className="handoff-words">
          <div data-field="handoff.question">
            <LongTextField
              label={t('handoff.question')}
              hint={t('handoff.questionHint')}
              value={entries.question}
              onChange={(question) => change({ question })}
              maxLength={500}
              rows={3}
              problem={problems.question}
              takesFocus
            />
          </div>
          <TextField
            label={t('handoff.summary')}
            isOptional
            value={entries.summary}
            onChange={(summary) => change({ summary })}
            maxLength={300}
          />
          <SelectField<HandoffReason>
            label={t('handoff.why')}
            choices={REASONS_OF_LEVEL[receiver?.toLevel ?? 2].map((key) => ({
              key,
              label: t(REASON_TEXTS[key]),
            }))}
            value={reason}
            onChange={(chosen) => change({ reason: chosen })}
          />
          {isSimple && (
            <div data-field="handoff.whyNotHere">
              <TextField
                label={t('handoff.whyNotHere')}
                hint={t('handoff.simpleHint')}
                value={entries.whyNotHere}
                onChange={(whyNotHere) => change({ whyNotHere })}
                maxLength={200}
                problem={problems.whyNotHere}
              />
            </div>
          )}
          {form.isQuestionOnly ? (
            <p className="sub">{t(visit.contact ? 'handoff.clientNotHere' : 'handoff.questionOnly')}</p>
          ) : (
            <SelectField<Where>
              label={t('handoff.meet.label')}
              {...(entries.where === 'office' ? { hint: t('handoff.meet.officeHint') } : {})}
              choices={WHERE.map((key) => ({ key, label: t(WHERE_TEXTS[key]) }))}
              value={entries.where}
              onChange={(where) => change({ where })}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Offices come last: clients are to be served in rooms made for it (LVL-09). */
const WHERE = ['go', 'counter', 'question', 'office'] as const;
type Where = (typeof WHERE)[number];
const WHERE_TEXTS = {
  go: 'handoff.meet.go',
  counter: 'handoff.meet.counter',
  question: 'handoff.meet.question',
  office: 'handoff.meet.office',
} as const satisfies Record<Where, TextKey>;
const DONE_TEXTS = {
  go: 'handoff.done',
  counter: 'handoff.meet.called',
  question: 'handoff.asked',
  office: 'handoff.meet.sent',
} as const satisfies Record<Where, TextKey>;

type Entries = {
  readonly to: string | null;
  readonly reason: HandoffReason | null;
  readonly question: string;
  readonly summary: string;
  readonly whyNotHere: string;
  readonly where: Where;
};
const EMPTY: Entries = {
  to: null,
  reason: null,
  question: '',
  summary: '',
  whyNotHere: '',
  where: 'go',
};

function useHandOffForm(to: string | null, onClose: () => void) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit, draft, catalogue } = useOpenVisit();
  const { visitId, ticket } = visit;
  const offer = useAct('handoff.offer');
  const offerUndo = useUndo();
  const { data: options } = useQuery(
    'handoff.options',
    { visitId },
    { topics: ['queue', 'visit', 'session'] },
  );
  const [entries, setEntries] = useState<Entries>({ ...EMPTY, to });
  const [isJudged, setIsJudged] = useState(false);
  const nameOf = (id: string) => {
    const institution = catalogue.institutions.find((each) => each.id === id);
    return institution ? say(institution.shortName) : id;
  };
  const receivers = options ? receiversOf(options, nameOf, t) : [];
  const receiver = receivers.find(({ key }) => key === entries.to) ?? receivers[0] ?? null;
  const reason = entries.reason ?? REASONS_OF_LEVEL[receiver?.toLevel ?? 2][0] ?? 'other';
  const isSimple = (options?.isSimple ?? false) && receiver?.toLevel === 2;
  // Another centre gets the question only; whoever called or wrote is in no queue.
  const isQuestionOnly = receiver?.target.kind === 'centre' || visit.contact !== null;
  const where = isQuestionOnly ? 'question' : entries.where;
  const isShort = entries.question.trim().length < LEAST_CHARACTERS;
  const lacksWhy = isSimple && entries.whyNotHere.trim() === '';
  const act: Command = {
    id: 'counter.primary',
    labelKey: 'handoff.act',
    async run() {
      setIsJudged(true);
      if (isShort || lacksWhy) {
        focusField(isShort ? 'handoff.question' : 'handoff.whyNotHere');
        return;
      }
      if (!receiver) return;
      await draft.flush();
      const { question, summary } = entries;
      const whyNotHere = isSimple ? entries.whyNotHere : '';
      const { toLevel, target } = receiver;
      const words = { question, summary, whyNotHere };
      const meeting = {
        clientMoves: where === 'go',
        meetAt: where === 'counter' || where === 'office' ? where : null,
      };
      if (!(await offer.run({ visitId, toLevel, target, reason, ...meeting, ...words }))) return;
      onClose();
      offerUndo(visitId, t(DONE_TEXTS[where], { ticket, to: receiver.label }));
    },
  };
  return {
    act,
    isBusy: offer.isPending,
    receivers,
    receiver,
    reason,
    isSimple,
    isQuestionOnly,
    entries,
    change: (changed: Partial<Entries>) => setEntries((before) => ({ ...before, ...changed })),
    problems: {
      question: isJudged && isShort ? t('handoff.questionMissing') : null,
      whyNotHere: isJudged && lacksWhy ? t('handoff.whyNotHereMissing') : null,
    },
  };
}
