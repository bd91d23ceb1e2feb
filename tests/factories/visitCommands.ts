import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { aTriage } from '#tests/factories/events.ts';

/** Somebody with a question that no service stands for. */
export const triage = {
  serviceId: null,
  lifeSituationId: null,
  need: 'none',
  hasEid: null,
  language: 'lv',
} as const;

export const issue = {
  kind: 'issueTicket',
  triage: aTriage,
  ticket: 'A001',
  category: 'A',
  targetMinutes: 20,
  promise: null,
  missingDocuments: [],
} as const satisfies VisitCommand;
export const call = { kind: 'call', counter: '1. lodziņš' } as const satisfies VisitCommand;
export const start = { kind: 'startService', counter: '1. lodziņš' } as const satisfies VisitCommand;
export const consult = {
  kind: 'recordOutcome',
  outcome: 'consultation',
  serviceId: null,
  requestId: null,
} as const satisfies VisitCommand;
export const identity = {
  kind: 'checkIdentity',
  document: 'passport',
  method: 'lookedAt',
  validTo: '2030-01-01',
  numberEnd: '1234',
} as const satisfies VisitCommand;
