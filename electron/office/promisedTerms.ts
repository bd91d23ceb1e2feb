import { termsFor } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import type { CardVersion, RequestState } from '#shared/domain/request/types.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** As it was when the request was registered, as long as that is kept here; else as it is now. */
export function cardOfRequest(
  office: OfficeContext,
  request: CardVersion & Pick<RequestState, 'serviceId'>,
): ServiceCard | null {
  const { serviceId } = request;
  const inUse = () => office.catalogue().cards.find(({ id }) => id === serviceId) ?? null;
  return office.cardAsOf(serviceId, request) ?? inUse();
}

/** Many requests are on one version of a card, and finding it reads a whole catalogue. */
export function cardsAsPromised(office: OfficeContext): (request: RequestState) => ServiceCard | null {
  const known = new Map<string, ServiceCard | null>();
  return (request) => {
    const { serviceId, catalogueVersion, cardRevision = '' } = request;
    const key = [serviceId, catalogueVersion, cardRevision].join(' ');
    let card = known.get(key);
    if (card === undefined) known.set(key, (card = cardOfRequest(office, request)));
    return card;
  };
}

/** The set that the client was promised, by way and by who they are (SLT-02, SLT-03). */
export function promisedTerms(
  { db }: OfficeContext,
  card: ServiceCard,
  { channel, clientId }: Pick<RequestState, 'channel' | 'clientId'>,
): ServiceLevelTerms {
  return termsFor(card, channel, loadState(db, 'client', clientId)?.kind);
}
