import { randomUUID } from 'node:crypto';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { SERVICE } from '../steps/request.ts';
import type { OfficeApi } from './officeApi.ts';

/** Somebody new, served and with the document looked at; the visit goes on. */
export async function serveNewClient(
  api: OfficeApi,
  givenName: string,
  familyName: string,
  serviceId: string | null = triage.serviceId,
): Promise<string> {
  const { visitId } = await api.call('door.issueTicket', {
    triage: { ...triage, serviceId },
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  await api.call('client.register', {
    kind: 'person',
    data: { givenName, familyName, code: '', phone: '', email: '' },
    codeReadBack: false,
    visitId,
  });
  await api.call('visit.checkIdentity', {
    visitId,
    document: 'passport',
    method: 'lookedAt',
    validTo: '2035-06-30',
    numberEnd: '4471',
  });
  return visitId;
}

/** The request of the client in this visit, as the counter registers it. */
export async function registerRequest(api: OfficeApi, visitId: string, documentsSeen: string[] = []) {
  return api.call('request.register', {
    draftId: randomUUID(),
    visitId,
    serviceId: SERVICE,
    channel: 'paper',
    declined: [],
    answers: await completeAnswers(api),
    documentsSeen,
  });
}
