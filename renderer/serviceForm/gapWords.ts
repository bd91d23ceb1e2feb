import type { TFunction } from 'i18next';
import { findField } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Gap } from './gaps.ts';

/** Names beyond these only lengthen the line. */
const MOST_NAMED = 3;

/** "3 more fields: account, phone, decision"; null when nothing is missing. */
export function gapWords(names: readonly string[], t: TFunction): string | null {
  if (names.length === 0) return null;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return t('counter.gaps', {
    count: names.length,
    names: names.length > MOST_NAMED ? `${named}…` : named,
  });
}

/** As it goes on in a sentence. */
export function gapName({ fieldId }: Gap, form: Form, say: (text: LocalText) => string): string {
  const field = findField(form, fieldId);
  return field ? lowerFirst(say(field.label)) : fieldId;
}

/** `Konta numurs` → `konta numurs`, but `B lapa` keeps its capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}-]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
