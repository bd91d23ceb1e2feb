import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { sendingText, type DelegationData } from './delegationWords.ts';

const t = ((key: string) => key) as unknown as TFunction;

describe('what is said of a filing that waits', () => {
  type Waiting = { readonly isSent: boolean; readonly problem?: 'maintenance' };

  function said(standing: DelegationData['standing'], { isSent, problem }: Waiting): string {
    const delegation = { standing, validTo: '2026-03-09' } as DelegationData;
    const act = { isSent, sending: { kind: 'waiting', problem: problem ?? null } };
    return sendingText(act as DelegationData['acts'][number], delegation, t);
  }

  it('it will not be sent any more only while it has never left', () => {
    for (const standing of ['expired', 'revoked'] as const) {
      expect(said(standing, { isSent: false })).toBe('delegation.sending.willNot');
      expect(said(standing, { isSent: true })).toBe('delegation.sending.atGateway');
      expect(said(standing, { isSent: true, problem: 'maintenance' })).toBe('delegation.sending.maintenance');
    }
  });

  it('it waits for a connection, or is with the gateway, while the delegation holds', () => {
    expect(said('inForce', { isSent: false })).toBe('delegation.sending.waitsHere');
    expect(said('inForce', { isSent: true })).toBe('delegation.sending.atGateway');
  });
});
