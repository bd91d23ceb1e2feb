import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { AttachmentsLine } from '#renderer/app/attachment/AttachmentsLine.tsx';
import { CardDocumentList } from '#renderer/app/card/CardDocumentList.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { ActiveDraft } from '../draft/useActiveDraft.ts';

export type Registered = Pick<OutputOf<'request.get'>, 'requestId' | 'documentsSeen'>;

type CardDocumentsProps = {
  readonly card: ServiceCard;
  readonly draft: ActiveDraft | null;
  /** That is registered already: nothing is ticked any more, what is missing can still be attached. */
  readonly request: Registered | null;
  readonly missing: readonly string[];
};

/** What has to be shown or attached; ticked as it is seen (INT-07). */
export function CardDocuments({ card, draft, request, missing }: CardDocumentsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (card.documents.length === 0) return null;
  const seen = draft?.draft?.documentsSeen ?? [];
  const tick = (id: string, isSeen: boolean) =>
    draft?.change({ documentsSeen: isSeen ? [...seen, id] : seen.filter((other) => other !== id) });
  const needed = card.documents.filter(({ mandatory }) => mandatory);
  const count = needed.filter(({ id }) => seen.includes(id)).length;
  const noteOf = (id: string, note: LocalText | undefined) =>
    missing.includes(id) ? t('counter.card.notWithThem') : note && say(note);
  return (
    <>
      <Caption note={draft?.draft ? t('counter.card.seen', { count, of: needed.length }) : undefined}>
        {t('counter.card.documents')}
      </Caption>
      {draft?.draft ? (
        <>
          <div className="document-ticks">
            {card.documents.map(({ id, name, note }) => (
              <Checkbox
                key={id}
                isSelected={seen.includes(id)}
                onChange={(isSeen) => tick(id, isSeen)}
                note={seen.includes(id) ? t('counter.card.documentSeen') : noteOf(id, note)}
              >
                {say(name)}
              </Checkbox>
            ))}
          </div>
          <AttachmentsLine
            owner={{ kind: 'draft', draftId: draft.draft.draftId }}
            serviceId={card.id}
            place="counter"
          />
        </>
      ) : request ? (
        <RegisteredDocuments card={card} request={request} />
      ) : (
        <CardDocumentList card={card} noteOf={noteOf} />
      )}
    </>
  );
}

type RegisteredDocumentsProps = { readonly card: ServiceCard; readonly request: Registered };

/** What was seen and what was attached, and what has still to come. */
function RegisteredDocuments({ card, request }: RegisteredDocumentsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { requestId, documentsSeen } = request;
  const owner = { kind: 'request', requestId } as const;
  const { data } = useQuery(
    'attachment.list',
    { owner },
    { topics: ['request', 'visit', 'outbox', 'client'] },
  );
  const attached = new Set(data?.attachments.map(({ documentId }) => documentId));
  const missing = new Set(
    data?.documents.filter(({ isMissing }) => isMissing).map(({ documentId }) => documentId),
  );
  return (
    <>
      <List label={t('counter.card.documents')}>
        {card.documents.map(({ id, name, mandatory }) => {
          const words = [
            ...(documentsSeen.includes(id) ? [t('counter.card.documentSeen')] : []),
            ...(attached.has(id) ? [t('counter.card.documentAttached')] : []),
            ...(missing.has(id) ? [t('counter.card.documentMissing')] : []),
          ];
          const isThere = documentsSeen.includes(id) || attached.has(id);
          return (
            <ListRow
              key={id}
              icon={isThere ? 'boxOn' : mandatory ? 'boxOff' : 'boxNotNeeded'}
              tone={missing.has(id) ? 'warn' : isThere ? 'done' : undefined}
              isOff={!mandatory && !isThere}
              note={words.join(' · ')}
            >
              {say(name)}
            </ListRow>
          );
        })}
      </List>
      <AttachmentsLine owner={owner} serviceId={card.id} place="counter" />
    </>
  );
}
