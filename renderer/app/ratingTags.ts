import type { TextKey } from '#shared/i18n/textKey.ts';

/** Reasons that a client may choose, in the words of the client screen. */
export const GOOD_TAGS = {
  clear: 'clientScreen.tag.clear',
  kind: 'clientScreen.tag.kind',
  fast: 'clientScreen.tag.fast',
  premises: 'clientScreen.tag.premises',
} as const satisfies Record<string, TextKey>;
export const BAD_TAGS = {
  unclear: 'clientScreen.tag.unclear',
  unkind: 'clientScreen.tag.unkind',
  slow: 'clientScreen.tag.slow',
  premisesBad: 'clientScreen.tag.premisesBad',
} as const satisfies Record<string, TextKey>;
