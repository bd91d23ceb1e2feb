import { errorText } from '#renderer/app/errorText.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Draft } from '../types.ts';
import { enteredIn } from './enteredIn.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type RegisterInput = {
  readonly draft: Draft;
  readonly isComplete: boolean;
  readonly onGap: () => void;
};

/** The primary act of the form; with gaps it goes to the first instead. */
export function useRegister({ draft, isComplete, onGap }: RegisterInput) {
  const { draft: active, go } = useOpenVisit();
  const register = useCommand('request.register');
  const command: Command = {
    id: 'counter.primary',
    labelKey: 'request.register',
    async run() {
      const { channel, ...body } = enteredIn(draft);
      if (!isComplete || channel === null) return onGap();
      await active.flush();
      const outcome = await register.run({ ...body, channel });
      if (!outcome.ok) {
        if (outcome.error.fields) onGap();
        return;
      }
      go({ kind: 'request', requestId: outcome.value.requestId });
    },
  };
  return {
    command,
    isPending: register.isPending,
    problem: register.error && errorText(register.error),
  };
}
