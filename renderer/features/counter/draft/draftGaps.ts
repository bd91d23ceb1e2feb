import type { TFunction } from 'i18next';
import type { Form, LocalText } from '#shared/catalogue/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { gapsOf, type Gap } from '#renderer/serviceForm/gaps.ts';
import type { Draft, VisitView } from '../types.ts';

export type DraftGap = Gap | { readonly kind: 'client' } | { readonly kind: 'identity' };

/** Everything that holds the registration back, the client first. */
export function gapsOfDraft(
  form: Form,
  { answers }: Pick<Draft, 'answers'>,
  { client, identityCheck }: Pick<VisitView, 'client' | 'identityCheck'>,
  today: LocalDate,
): readonly DraftGap[] {
  const ofClient: DraftGap[] = client ? (identityCheck ? [] : [{ kind: 'identity' }]) : [{ kind: 'client' }];
  return [...ofClient, ...gapsOf(form, answers, today)];
}

/** Names beyond these only lengthen the line. */
const MOST_NAMED = 3;

/** "3 more fields: account, phone, decision" */
export function gapWords(
  gaps: readonly DraftGap[],
  form: Form,
  say: (text: LocalText) => string,
  t: TFunction,
): string {
  const labels = new Map(form.sections.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label])));
  const nameOf = (gap: DraftGap): string => {
    if (gap.kind === 'client') return t('request.gap.client');
    if (gap.kind === 'identity') return t('request.gap.identity');
    const label = labels.get(gap.fieldId);
    return label ? lowerFirst(say(label)) : gap.fieldId;
  };
  const names = gaps.slice(0, MOST_NAMED).map(nameOf).join(', ');
  return t('counter.gaps', { count: gaps.length, names: gaps.length > MOST_NAMED ? `${names}…` : names });
}

/** `Konta numurs` → `konta numurs`, but `B lapa` keeps its capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}-]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
