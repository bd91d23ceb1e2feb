import type { TFunction } from 'i18next';

/** What a screen says while the office does not answer, without the time since when. */
export function hostLost(t: TFunction): string {
  return t('app.hostLost', { time: '' }).split('. ').at(-1) ?? '';
}
