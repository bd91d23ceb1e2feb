/** Papers whose form is data, in the order of a client's way. */
export const PAPER_IDS = [
  'receipt',
  'asked',
  'delegation',
  'deeds',
  'handover',
  'reply',
  'confirmation',
  'form',
] as const;
export type PaperId = (typeof PAPER_IDS)[number];
