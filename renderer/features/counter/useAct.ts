import { useRef } from 'react';
import type { ActionName, CommandName, InputOf, OutputOf } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import type { Result } from '#shared/lib/result.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useAction, useCommand } from '#renderer/api/useCommand.ts';

export type Act<Name extends CommandName | ActionName> = {
  /**
   * Null when it was refused, and what happened has been told; also when the same is under way already: whoever asked
   * first goes on, once.
   */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>;
  readonly isPending: boolean;
};

/** A command whose refusal is told in a notice: there is no field to put it at. */
export function useAct<Name extends CommandName>(name: Name): Act<Name> {
  return useTold(name, useCommand(name));
}

export function useMomentAct<Name extends ActionName>(name: Name): Act<Name> {
  return useTold(name, useAction(name));
}

type Sending<Name extends CommandName | ActionName> = {
  readonly run: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>, ApiError>>;
  readonly isPending: boolean;
};

function useTold<Name extends CommandName | ActionName>(name: Name, sending: Sending<Name>): Act<Name> {
  const underWay = useRef<string | null>(null);
  return {
    isPending: sending.isPending,
    async run(input) {
      const asked = JSON.stringify(input);
      if (underWay.current === asked) return null;
      underWay.current = asked;
      const { showNotice, closeAbout } = useUi.getState();
      const outcome = await sending.run(input).finally(() => {
        if (underWay.current === asked) underWay.current = null;
      });
      if (outcome.ok) {
        // What was said when it was refused is out of date.
        closeAbout(name);
        return outcome.value;
      }
      showNotice({ text: errorText(outcome.error), tone: 'error', about: name });
      return null;
    },
  };
}
