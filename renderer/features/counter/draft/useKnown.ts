import type { OutputOf } from '#shared/api/contract.ts';
import { onlyMissing } from '#shared/catalogue/carriedAnswers.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Draft } from '../types.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type Earlier = NonNullable<OutputOf<'request.known'>['earlier']>;

export type Known =
  /** In this visit: it only has to be put here, too. */
  | { readonly kind: 'said'; readonly fields: readonly string[] }
  /** In a request of an earlier visit: it is used if the client agrees. */
  | ({ readonly kind: 'earlier' } & Earlier);

/** What is still empty here and known from elsewhere, with the one act that puts it in; null: nothing. */
export function useKnown({ draftId, answers }: Draft): {
  readonly known: Known | null;
  readonly fill: Command;
  readonly isPending: boolean;
} {
  const { draft } = useOpenVisit();
  const { data } = useQuery('request.known', { draftId }, { topics: ['visit', 'request', 'client'] });
  const take = useAct('request.takeEarlier');
  const said = onlyMissing(data?.said ?? {}, answers);
  const known = knownOf(said, answers, data?.earlier ?? null);
  const fill: Command = {
    id: 'form.fillKnown',
    labelKey: 'request.known.takeSaid',
    ...(known?.kind === 'earlier' && { labelKey: 'request.known.takeEarlier' }),
    when: () => known !== null,
    async run() {
      if (known === null) return;
      const found = known.kind === 'said' ? said : (await take.run({ draftId }))?.answers;
      if (found) draft.change({ answers: { ...answers, ...onlyMissing(found, answers) } });
    },
  };
  return { known, fill, isPending: take.isPending };
}

function knownOf(said: Draft['answers'], answers: Draft['answers'], earlier: Earlier | null): Known | null {
  const fields = Object.keys(said);
  if (fields.length > 0) return { kind: 'said', fields };
  const missing = earlier?.fields.filter((id) => answers[id] === undefined || answers[id] === '') ?? [];
  return earlier && missing.length > 0 ? { kind: 'earlier', ...earlier, fields: missing } : null;
}
