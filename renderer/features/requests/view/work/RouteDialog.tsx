import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROUTING_REASONS } from '#shared/domain/request/work/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { WORK_REASON_TEXTS } from '#renderer/app/centre/workWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { RequestData } from '../requestData.ts';
import { receiversOf } from './receivers.ts';

const MINUTE_MS = 60_000;

type Reason = Exclude<(typeof ROUTING_REASONS)[number], 'corrected'>;
const REASONS = ROUTING_REASONS.filter((reason): reason is Reason => reason !== 'corrected');

type RouteDialogProps = {
  readonly request: RequestData;
  readonly onClose: () => void;
  readonly onGone: () => void;
};

/** To somebody who works on it, here or in another centre, with what they have to know. */
export function RouteDialog({ request, onClose, onGone }: RouteDialogProps) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const { requestId, work } = request;
  const route = useCommand('request.route');
  const { data: options } = useQuery('request.receivers', { requestId }, { topics: ['session', 'settings'] });
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState('');
  /** Pressed once where nobody is there to take it; the next time it is meant. */
  const [asked, setAsked] = useState<string | null>(null);
  const now = useNow(MINUTE_MS);
  const receivers = options ? receiversOf(options, { nameOf, now }, t) : [];
  const receiver = receivers.find(({ key }) => key === to) ?? receivers.find(({ whyNot }) => !whyNot) ?? null;
  const isAsked = receiver !== null && receiver.key === asked;
  const usual = receiver?.toLevel === 3 ? 'nonStandard' : 'needsSpecialist';
  const number = request.registerNumber ?? t('request.view.title');
  // LVL-10: a colleague of level 2 who passes it on had the reason already.
  const isFromCounter = work.turn === null || work.turn.toLevel === 1;
  const needsWhy = options?.isSimple === true && receiver?.toLevel === 2 && isFromCounter;
  return (
    <ActDialog
      title={t('work.route.title', { number: request.registerNumber ?? '' }).trim()}
      labelKey={isAsked ? 'work.route.saveAnyway' : 'work.route.save'}
      backKey="request.after.leave"
      whyNot={needsWhy && words.trim() === '' ? t('work.route.simpleHint') : null}
      sending={route}
      act={async () => {
        if (!receiver) return { ok: false };
        if (receiver.isDoubtful && !isAsked) {
          setAsked(receiver.key);
          return { ok: false };
        }
        const { toLevel, target, label } = receiver;
        const turnId = work.turn?.turnId ?? null;
        const sent = await route.run({ requestId, turnId, toLevel, target, reason: reason ?? usual, words });
        if (sent.ok) {
          useUi.getState().showNotice({ text: t('work.said.route', { number, to: label }), tone: 'done' });
          onGone();
        }
        return sent;
      }}
      onClose={onClose}
      isWide
    >
      {isAsked && <Notice tone="warn">{t('work.route.nobodyAsk', { name: receiver.label })}</Notice>}
      <div className="request-route">
        <ChoiceList
          label={t('work.route.to')}
          choices={receivers}
          value={receiver?.key ?? null}
          onChange={(key) => {
            setTo(key);
            setAsked(null);
          }}
        />
        <div className="request-route-words">
          <SelectField<Reason>
            label={t('work.route.why')}
            choices={REASONS.map((key) => ({ key, label: t(WORK_REASON_TEXTS[key]) }))}
            value={reason ?? usual}
            onChange={setReason}
          />
          <LongTextField
            label={t('work.route.words')}
            isOptional={!needsWhy}
            value={words}
            onChange={setWords}
            maxLength={500}
            rows={4}
            takesFocus
          />
        </div>
      </div>
    </ActDialog>
  );
}
