import type { InputOf } from '#shared/api/contract.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { DelegationData } from './delegationWords.ts';

type What = InputOf<'delegation.pdf'>['what'];

/** The delegation itself, or what was done under it, in the language it was read out in. */
export function usePrintDelegation() {
  const { print, isBusy } = usePrint();
  return {
    isBusy,
    print: ({ delegationId, language }: DelegationData, what: What): void =>
      void print((client) => client.query('delegation.pdf', { delegationId, what, language })),
  };
}
