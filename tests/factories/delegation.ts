import type { DelegationCommand, DrawUp } from '#shared/domain/delegation/decide.ts';
import { DEFAULT_DELEGATION_SETTINGS } from '#shared/domain/delegation/settings.ts';

export const CLIENT = '00000000-0000-7000-8000-0000000000c1';
export const AGENT = 'anna';
export const SERVICE = 'vsaa-family-benefit';
export const REQUEST = '00000000-0000-7000-8000-0000000000f1';

/** A delegation as a trained clerk draws it up for an identified client, for today. */
export function aDrawUp(changes: Partial<DrawUp> = {}): DrawUp {
  return {
    kind: 'drawUp',
    visitId: '00000000-0000-7000-8000-0000000000e1',
    centreId: '00000000-0000-4000-8000-00000000000c',
    client: { id: CLIENT, kind: 'person', isIdentified: true, isRestricted: false },
    representative: null,
    agent: { id: AGENT, trainedUntil: '2027-12-31' },
    services: [SERVICE],
    representedServices: [],
    purpose: 'Iesniegt pieteikumu portālā',
    validTo: null,
    isOffline: false,
    language: 'lv',
    settings: {
      ...DEFAULT_DELEGATION_SETTINGS,
      services: [SERVICE, 'vsaa-childbirth-allowance'],
      legalBasis: 'Pilnvarojums iestādē uz vietas',
    },
    paper: { version: 1 },
    ...changes,
  };
}

export const signOnScreen: DelegationCommand = { kind: 'sign', how: 'screen', signature: 'M0 0L10 10' };

export function aUse(
  changes: Partial<Extract<DelegationCommand, { kind: 'use' }>> = {},
): Extract<DelegationCommand, { kind: 'use' }> {
  return {
    kind: 'use',
    requestId: REQUEST,
    formHash: 'form-1',
    formSalt: 'salt',
    confirmed: 'screen',
    request: { status: 'registered', serviceId: SERVICE, clientId: CLIENT, formHash: 'form-1' },
    isFiled: false,
    speaker: { kind: 'noRecord' },
    isRestricted: false,
    ...changes,
  };
}
