import type { ParseKeys } from 'i18next';

/** A key of a text, e.g. `queue.row.dueAt`. Plural endings (`_zero`, `_one`, `_other`) are not written. */
export type TextKey = ParseKeys;
