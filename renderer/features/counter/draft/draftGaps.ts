import type { TFunction } from 'i18next';
import type { Form } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { gapsOf, type Gap } from '#renderer/serviceForm/gaps.ts';
import { gapName, gapWords } from '#renderer/serviceForm/gapWords.ts';
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

export function draftGapWords(
  gaps: readonly DraftGap[],
  form: Form,
  say: (text: LocalText) => string,
  t: TFunction,
): string | null {
  const nameOf = (gap: DraftGap): string => {
    if (gap.kind === 'client') return t('request.gap.client');
    if (gap.kind === 'identity') return t('request.gap.identity');
    return gapName(gap, form, say);
  };
  return gapWords(gaps.map(nameOf), t);
}
