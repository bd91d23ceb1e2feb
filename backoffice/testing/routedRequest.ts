import { randomUUID } from 'node:crypto';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { cardReported, clientRegistered, requestRegistered, type RequestFacts } from './facts.ts';
import type { TestDevice } from './testDevice.ts';

export function serviceOf(institutionId: string): string {
  const card = catalogue.cards.find(({ owner }) => owner === institutionId);
  if (!card) throw new Error(`${institutionId} owns no service`);
  return card.id;
}

/** A request for a service of that institution, registered at the device's centre and sent. */
export async function routedRequest(
  device: TestDevice,
  institutionId: string,
  more: Partial<RequestFacts> = {},
): Promise<string> {
  const [requestId, clientId] = [randomUUID(), randomUUID()];
  const facts = {
    centreId: device.centre.id,
    serviceId: serviceOf(institutionId),
    requestId,
    clientId,
    ...more,
  };
  await device.push(device.seal(clientRegistered(clientId), requestRegistered(facts)));
  return requestId;
}

/** An error on a card of that institution, reported at the device's centre and sent. */
export async function routedCardReport(device: TestDevice, institutionId: string): Promise<string> {
  const reportId = randomUUID();
  const facts = { centreId: device.centre.id, serviceId: serviceOf(institutionId), owner: institutionId };
  await device.push(device.seal(cardReported(reportId, facts)));
  return reportId;
}

/** The institutions' API as their systems call it. */
export function institutionApi(url: string, key: string) {
  return (method: 'GET' | 'POST', path: string, body?: object) =>
    fetch(`${url}/institution/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
}
