import type { FeedbackKind } from '#shared/domain/feedback/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export type Template = { readonly nameKey: TextKey; readonly textKey: TextKey };

const APOLOGY: Template = { nameKey: 'feedback.template.apology', textKey: 'letter.template.apology' };
const MEASURES: Template = { nameKey: 'feedback.template.measures', textKey: 'letter.template.measures' };
const NOT_CONFIRMED: Template = {
  nameKey: 'feedback.template.notConfirmed',
  textKey: 'letter.template.notConfirmed',
};
const ACCEPTED: Template = { nameKey: 'feedback.template.accepted', textKey: 'letter.template.accepted' };
const LATER: Template = { nameKey: 'feedback.template.later', textKey: 'letter.template.later' };
const REJECTED: Template = { nameKey: 'feedback.template.rejected', textKey: 'letter.template.rejected' };
const THANKS: Template = { nameKey: 'feedback.template.thanks', textKey: 'letter.template.thanks' };

/** CMP-07: admit, apologise, turn it in the client's favour. */
export const TEMPLATES = {
  complaint: [APOLOGY, MEASURES, NOT_CONFIRMED],
  suggestion: [ACCEPTED, LATER, REJECTED],
  praise: [THANKS],
} as const satisfies Record<FeedbackKind, readonly Template[]>;
