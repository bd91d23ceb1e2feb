import { useTranslation } from 'react-i18next';

/** Shorter than this says nothing to whoever reads it later. */
const LEAST_LETTERS = 3;

export function isWritten(text: string, least = LEAST_LETTERS): boolean {
  return text.trim().length >= least;
}

/** What a step still needs, by the field it stands in: its words, or false when it is there. */
export function useGaps(fields: Readonly<Record<string, string | false>>) {
  const { t } = useTranslation();
  const open = Object.entries(fields).flatMap(([field, words]) =>
    words === false ? [] : [{ field, words }],
  );
  return {
    missing:
      open.length === 0
        ? null
        : t('feedback.view.missing', { what: open.map(({ words }) => words).join(', ') }),
    /** True when something is missing: the focus then stands in its field. */
    focusFirst(): boolean {
      const [first] = open;
      if (!first) return false;
      const field = document.querySelector(`[data-gap="${first.field}"]`);
      field?.querySelector<HTMLElement>('textarea, button, input')?.focus();
      return true;
    },
  };
}
