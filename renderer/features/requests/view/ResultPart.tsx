import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningWay } from '#shared/domain/request/protocol/howSigned.ts';
import type { ResultKind } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatDay } from '#renderer/app/format.ts';
import { ResultFiles } from '#renderer/app/attachment/ResultFiles.tsx';
import { lastNotice, noticeWords } from '#renderer/app/notice/noticeWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { placeWords, toldWords } from '#renderer/app/keeping/keepingWords.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { RequestData } from './requestData.ts';

const KIND_KEYS = {
  document: 'handover.kind.document',
  code: 'handover.kind.code',
  link: 'handover.kind.link',
} as const satisfies Record<ResultKind, TextKey>;

const SIGNED_KEYS = {
  screen: 'handover.signed.screen',
  paper: 'handover.signed.paper',
} as const satisfies Record<SigningWay, TextKey>;

const MINUTE_MS = 60_000;

type ResultPartProps = { readonly request: RequestData; readonly ownerName: string | null };

/** LVL-11: the decision is the owner's and is only shown. HND-06: its content is not readable until asked for. */
export function ResultPart({ request, ownerName }: ResultPartProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const { result, handover } = request;
  const now = useNow(MINUTE_MS);
  const kept =
    request.status === 'resultReady'
      ? [placeWords(request, t), noticeWords(lastNotice(request.notices), now, t), toldWords(request, t)]
      : [];
  const decides = ownerName ?? t('request.view.theOwner');
  return (
    <>
      <Caption>{t('request.view.result')}</Caption>
      <div className="request-result">
        {!result && <p className="muted">{t('request.view.noResult', { owner: decides })}</p>}
        {result && (
          <>
            <StateLabel
              tone={result.outcome === 'refusal' ? 'warn' : 'done'}
              icon={result.outcome === 'refusal' ? 'notAllowed' : 'checkCircle'}
            >
              {result.outcome === 'refusal' ? t('handover.outcome.refusal') : t(KIND_KEYS[result.kind])}
            </StateLabel>
            {!isShown && (
              <Button size="small" icon="eye" onPress={() => setShown(true)}>
                {t('request.view.showResult')}
              </Button>
            )}
            {isShown && <ResultText result={result} />}
          </>
        )}
        {result && <ResultFiles requestId={request.requestId} />}
        {kept.map(
          (words) =>
            words && (
              <p key={words} className="sub">
                {words}
              </p>
            ),
        )}
        {handover && (
          <p className="sub">
            {[
              t('request.view.received', { day: formatDay(handover.at), name: handover.receivedBy }),
              handover.signed && t(SIGNED_KEYS[handover.signed]),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </>
  );
}

function ResultText({ result }: { readonly result: NonNullable<RequestData['result']> }) {
  const { t } = useTranslation();
  const parts = [
    { label: t('request.view.content'), text: result.content },
    // INT-14: a refusal tells its reasons and what to do next.
    { label: t('request.view.reasons'), text: result.reasons },
    { label: t('request.view.nextStep'), text: result.nextStep },
  ].filter(({ text }) => text !== '');
  if (parts.length === 0) return <p className="muted">{t('request.view.erased')}</p>;
  return parts.map(({ label, text }) => (
    <dl key={label} className="request-answer">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </dl>
  ));
}
