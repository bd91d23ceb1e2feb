import { useCallback, useRef, useState } from 'react';
import type { ActionName, CommandName, InputOf, OutputOf } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { useApi, useTellUnseen } from './ApiProvider.tsx';
import { ApiFailure } from './client.ts';
import { ConnectionLost, HOST_LOST } from './transport.ts';
import { useIsShown } from './useIsShown.ts';

type Outcome<Name extends CommandName | ActionName> = Result<OutputOf<Name>, ApiError>;

export type Sending<Name extends CommandName | ActionName> = {
  /** Never rejects: the outcome says what became of it. */
  readonly run: (input: InputOf<Name>) => Promise<Outcome<Name>>;
  readonly isPending: boolean;
  /** No answer yet; the same command is being repeated. */
  readonly isRepeating: boolean;
  /** Of the last run, until the next one. */
  readonly error: ApiError | null;
};

type Phase = { readonly isPending: boolean; readonly isRepeating: boolean; readonly error: ApiError | null };

const AT_REST: Phase = { isPending: false, isRepeating: false, error: null };

/**
 * Changes something. What is asked again before it was answered is the same command, which keeps its id: pressing twice
 * or a lost answer does it once. A refusal that comes when whoever asked is not shown any more is told in a notice.
 */
export function useCommand<Name extends CommandName>(name: Name): Sending<Name> {
  const { client } = useApi();
  const isShown = useIsShown();
  const tellUnseen = useTellUnseen();
  return useSending(
    (input, onRepeat) => client.command(name, input, { onRepeat }),
    (error) => {
      if (!isShown.current) tellUnseen(name, error);
    },
  );
}

/** Changes only the moment (a session, the client screen, a rating); not repeated by itself. */
export function useAction<Name extends ActionName>(name: Name): Sending<Name> {
  const { client } = useApi();
  return useSending((input) => client.action(name, input));
}

function useSending<Name extends CommandName | ActionName>(
  send: (input: InputOf<Name>, onRepeat: () => void) => Promise<OutputOf<Name>>,
  onRefused: (error: ApiError) => void = () => undefined,
): Sending<Name> {
  const [phase, setPhase] = useState<Phase>(AT_REST);
  const underWay = useRef<{ readonly asked: string; readonly outcome: Promise<Outcome<Name>> } | null>(null);
  const run = useCallback(
    (input: InputOf<Name>) => {
      const asked = JSON.stringify(input);
      if (underWay.current?.asked === asked) return underWay.current.outcome;
      const outcome = sendNow(input);
      const mine = { asked, outcome };
      underWay.current = mine;
      return outcome.finally(() => {
        if (underWay.current === mine) underWay.current = null;
      });

      async function sendNow(wanted: InputOf<Name>): Promise<Outcome<Name>> {
        setPhase({ ...AT_REST, isPending: true });
        try {
          const output = await send(wanted, () =>
            setPhase({ isPending: true, isRepeating: true, error: null }),
          );
          setPhase(AT_REST);
          return ok(output);
        } catch (problem) {
          const error = errorOf(problem);
          setPhase({ ...AT_REST, error });
          onRefused(error);
          return err(error);
        }
      }
    },
    [send, onRefused],
  );
  return { run, ...phase };
}

function errorOf(problem: unknown): ApiError {
  if (problem instanceof ApiFailure) return problem.error;
  if (problem instanceof ConnectionLost) return HOST_LOST;
  throw problem;
}
