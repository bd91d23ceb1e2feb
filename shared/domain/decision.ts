import type { Actor, NewEvent } from '#shared/domain/event.ts';
import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** A rule of the domain that refuses; the words are the screen's (`errors.rule.<rule>`). */
export type Refusal<Rule extends string = string> = { readonly rule: Rule };

/** What a decider returns: the facts that follow, or the rule that refuses. */
export type Decision<Event extends NewEvent, Rule extends string> = Result<readonly Event[], Refusal<Rule>>;

/** What comes from outside: no decider reads a clock or makes an id. */
export type DecisionContext = {
  readonly now: EpochMs;
  readonly actor: Actor;
  /** The day the centre is in, which does not go back with the clock; absent: the calendar's. */
  readonly businessDay?: LocalDate;
};

/** The day that a decision counts to. */
export function businessDayIn({ now, businessDay }: Pick<DecisionContext, 'now' | 'businessDay'>): LocalDate {
  return businessDay ?? localDate(now);
}

export function happened<Event extends NewEvent>(
  ...events: readonly Event[]
): Result<readonly Event[], never> {
  return ok(events);
}

export function refused<Rule extends string>(rule: Rule): Result<never, Refusal<Rule>> {
  return err({ rule });
}

/** Tells the commands of one part of an aggregate from all others, by their kinds. */
export function commandsOf<Command extends { readonly kind: string }>(
  kinds: readonly Command['kind'][],
): (command: { readonly kind: string }) => command is Command {
  const known: readonly string[] = kinds;
  return (command): command is Command => known.includes(command.kind);
}
