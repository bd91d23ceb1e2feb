import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useIsLinkUp } from '#renderer/api/ApiProvider.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ServiceForm } from '#renderer/serviceForm/ServiceForm.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { DelegationStrip } from '../delegation/DelegationStrip.tsx';
import { useDelegation } from '../delegation/useDelegation.tsx';
import { useMirror } from '../delegation/useMirror.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { FeeBefore } from './FeeBefore.tsx';
import { KnownLine } from './KnownLine.tsx';
import { useKnown } from './useKnown.ts';
import type { Draft } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { RepresentativeNotice } from '../represent/RepresentativeNotice.tsx';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { gapsOfDraft, draftGapWords } from './draftGaps.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useRegister } from './useRegister.ts';
import { ShownToClient } from './ShownToClient.tsx';
import { useShowToClient } from './useShowToClient.ts';

type FormStepProps = { readonly card: ServiceCard; readonly draft: Draft; readonly printForm: Command };

/** The form of the service; it saves itself and can always be pressed on: the first gap gets the focus. */
export function FormStep({ card, draft, printForm }: FormStepProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit, draft: active, go } = useOpenVisit();
  const isLinkUp = useIsLinkUp();
  const today = localDate(useNow(60_000));
  const [attempts, setAttempts] = useState(0);
  const [isReviewing, setReviewing] = useState(false);
  const gaps = gapsOfDraft(card.form, draft, visit, today);
  const { show, state } = useShowToClient(card, draft.answers);
  const { known, fill, isPending: isFilling } = useKnown(draft);
  const delegation = useDelegation(card);
  const isAssisted = draft.channel === 'assisted';
  useMirror(isAssisted && delegation.isInForce, show, state, draft.answers);
  const register = useRegister({
    draft,
    isComplete: gaps.length === 0,
    onGap() {
      setAttempts(attempts + 1);
      const [first] = gaps;
      if (first?.kind === 'client' || first?.kind === 'identity') go({ kind: 'client' });
      else if (first) focusField(first.fieldId);
    },
  });
  const delegate = isAssisted ? [delegation.next, delegation.onPaper] : [];
  const review: Command = {
    id: 'form.review',
    labelKey: 'request.review.act',
    run: () => setReviewing(true),
  };
  useCommands([register.command, show, fill, review, ...delegate]);
  const missing = draftGapWords(gaps, card.form, say, t);
  const gap = gaps.find((one) => 'fieldId' in one);
  const firstField = `[data-field="${gap && 'fieldId' in gap ? gap.fieldId : ''}"] :is(input, textarea, button, [role="spinbutton"])`;
  const savedAt = active.savedAt;
  const saved = savedAt
    ? t('request.draft.saved', { time: formatTime(savedAt) })
    : isLinkUp
      ? t('request.draft.saving')
      : t('request.draft.waits');
  return (
    <>
      <PaneBody first={firstField}>
        <RepresentativeNotice card={card} />
        {register.problem && <Notice tone="error">{register.problem}</Notice>}
        {isAssisted && <DelegationStrip open={delegation} />}
        {known && <KnownLine form={card.form} known={known} fill={fill} isPending={isFilling} />}
        <ServiceForm
          form={card.form}
          answers={draft.answers}
          today={today}
          attempts={attempts}
          onChange={(answers) => active.change({ answers })}
        />
        {draft.channel && <FeeBefore card={card} channel={draft.channel} />}
        <div className="row">
          <CommandButton command={review} look="quiet" size="small" icon="eye" />
          <DiscardButton />
        </div>
      </PaneBody>
      <VisitBar
        primary={register.command}
        isBusy={register.isPending}
        own={[show, printForm]}
        missing={missing}
        saved={
          <span className="row">
            <span role="status">{state && <ShownToClient state={state} />}</span>
            {saved}
          </span>
        }
      />
      {delegation.dialog}
      {isReviewing && draft.channel && (
        <ReviewDialog
          {...{ card, draft, missing }}
          channel={draft.channel}
          register={register.command}
          onClose={() => setReviewing(false)}
        />
      )}
    </>
  );
}
