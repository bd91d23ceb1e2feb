import type { PaperId } from '#shared/papers/paperIds.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** Papers by their names. */
export const PAPER_TEXTS = {
  receipt: 'staff.papers.name.receipt',
  asked: 'staff.papers.name.asked',
  delegation: 'staff.papers.name.delegation',
  deeds: 'staff.papers.name.deeds',
  handover: 'staff.papers.name.handover',
  reply: 'staff.papers.name.reply',
  confirmation: 'staff.papers.name.confirmation',
  form: 'staff.papers.name.form',
} as const satisfies Record<PaperId, TextKey>;
