import type { InputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';
import type { DelegationData } from './delegationWords.ts';

type What = InputOf<'delegation.pdf'>['what'];

/** The delegation itself, or what was done under it, in the language it was read out in; a repeat says COPY. */
export function usePrintDelegation() {
  const issuePaper = useCommand('delegation.issuePaper');
  const { print, isBusy } = usePrint();
  const issue = async ({ delegationId, language }: DelegationData, what: What): Promise<void> => {
    const issued = await issuePaper.run({ delegationId, what, language });
    if (!issued.ok) return tellError(issued.error);
    const { copy } = issued.value;
    await print((client) => client.query('delegation.pdf', { delegationId, what, language, copy }));
  };
  return {
    isBusy: isBusy || issuePaper.isPending,
    print: (delegation: DelegationData, what: What): void => void issue(delegation, what),
  };
}
