import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalledOff, type Channel, type DeliveryMethod } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { AttachmentsLine } from '#renderer/app/attachment/AttachmentsLine.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import type { FeeData } from '#renderer/app/payment/paymentWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { QuestionsPart } from './asked/QuestionsPart.tsx';
import { CorrectionsPart } from './CorrectionsPart.tsx';
import { OtherRequests } from './OtherRequests.tsx';
import type { RequestData } from './requestData.ts';
import { ResultPart } from './ResultPart.tsx';

const CHANNEL_KEYS = {
  eService: 'receipt.channel.eService',
  assisted: 'receipt.channel.assisted',
  paper: 'receipt.channel.paper',
} as const satisfies Record<Channel, TextKey>;

const DELIVERY_KEYS = {
  portal: 'receipt.delivery.portal',
  eAddress: 'receipt.delivery.eAddress',
  post: 'receipt.delivery.post',
  counter: 'receipt.delivery.counter',
  email: 'receipt.delivery.email',
} as const satisfies Record<DeliveryMethod, TextKey>;

type RequestSideProps = {
  readonly request: RequestData;
  readonly receipt: ReactNode;
  readonly fee: FeeData;
  readonly payment: ReactNode;
  readonly acts: ReactNode;
  readonly work: ReactNode;
};

/** Who applied: whoever speaks for the client by name, an institution as its client's agent (INT-02). */
function initiatorWords(
  { initiator, representative }: RequestData,
  ownerName: string | undefined,
  t: TFunction,
): string {
  switch (initiator) {
    case 'client':
      return t('request.view.byClient');
    case 'representative':
      return [t('request.view.byRepresentative'), representative?.name].filter(Boolean).join(': ');
    case 'institution':
      return t('request.view.byInstitution', { name: ownerName ?? '' });
  }
}

/** „In this centre” is said to the client by the centre that took it in, not by one that helps with it. */
function deliveryWords({ delivery, work: { fromCentre } }: RequestData, t: TFunction): string {
  if (delivery !== 'counter' || fromCentre === null) return t(DELIVERY_KEYS[delivery]);
  return t('request.view.deliveredElsewhere');
}

/** What is known of the request besides its form. */
export function RequestSide({ request, receipt, fee, payment, acts, work }: RequestSideProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { ownerOf, cardOf } = useServiceCards();
  const {
    serviceId,
    channel,
    documentsSeen,
    work: { fromCentre },
  } = request;
  const owner = ownerOf(serviceId);
  const documents = cardOf(serviceId)?.documents.filter(({ id }) => documentsSeen.includes(id)) ?? [];
  const facts = [
    ...(fromCentre ? [{ name: t('request.view.registeredAt'), value: fromCentre }] : []),
    { name: t('request.view.owner'), value: owner ? say(owner.shortName) : '—' },
    { name: t('request.view.initiator'), value: initiatorWords(request, owner && say(owner.shortName), t) },
    { name: t('request.view.channel'), value: t(CHANNEL_KEYS[channel]) },
    { name: t('request.view.delivery'), value: deliveryWords(request, t) },
    { name: t('request.view.contacts'), value: t('request.view.contactTimes', request.contacts) },
  ];
  return (
    <Pane title={t('request.view.about')} isSide>
      <Facts facts={facts} />
      {work}
      <Caption note={fee.feeCents === null ? undefined : formatEuro(fee.feeCents)}>
        {t('payment.title')}
      </Caption>
      <div className="request-payment">
        <FeeLabel fee={fee} />
      </div>
      {payment}
      {!isCalledOff(request.status) && (
        <ResultPart request={request} ownerName={owner ? say(owner.shortName) : null} />
      )}
      <Caption>{t('request.view.receipt')}</Caption>
      {receipt}
      {acts}
      <QuestionsPart request={request} />
      <CorrectionsPart request={request} />
      <Caption note={documents.length}>{t('request.view.documents')}</Caption>
      <List label={t('request.view.documents')}>
        {documents.map(({ id, name }) => (
          <ListRow key={id} icon="boxOn" tone="done">
            {say(name)}
          </ListRow>
        ))}
        {documents.length === 0 && (
          <ListRow icon="boxNotNeeded" isOff>
            {t('request.view.noDocuments')}
          </ListRow>
        )}
      </List>
      <AttachmentsLine
        owner={{ kind: 'request', requestId: request.requestId }}
        serviceId={serviceId}
        place="requests"
      />
      <OtherRequests clientId={request.clientId} requestId={request.requestId} />
    </Pane>
  );
}
