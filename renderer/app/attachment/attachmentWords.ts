import type { TFunction } from 'i18next';
import type { AttachmentKind } from '#shared/domain/request/attachments/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatBytes } from '#renderer/app/format.ts';
import type { AttachmentRow, Attachments } from './attachmentData.ts';

const KIND_KEYS = {
  pdf: 'attachment.kind.pdf',
  jpeg: 'attachment.kind.picture',
  png: 'attachment.kind.picture',
  container: 'attachment.kind.container',
} as const satisfies Record<AttachmentKind, TextKey>;

/** `PDF · 2 lapas · 340 kB`. */
export function fileWords({ kind, pages, bytes, signatures }: AttachmentRow, t: TFunction): string {
  return [
    t(KIND_KEYS[kind]),
    ...(kind === 'pdf' && pages !== null ? [t('attachment.pages', { count: pages })] : []),
    ...(signatures > 0 ? [t('attachment.signatures', { count: signatures })] : []),
    formatBytes(bytes),
  ].join(' · ');
}

/** `2 no 3 saņemti iestādē`; null with no files. */
export function arrivedWords({ attachments, arrived }: Attachments, t: TFunction): string | null {
  const all = attachments.length;
  return all === 0 ? null : t('attachment.arrived', { count: arrived, all });
}

/** How far on its way a file is. */
export function wayWords({ arrivedAt, sentBytes, bytes }: AttachmentRow, t: TFunction): string {
  if (arrivedAt !== null) return t('attachment.way.arrived');
  if (sentBytes === null) return t('attachment.way.waiting');
  return t('attachment.way.sending', { share: Math.floor((100 * sentBytes) / bytes) });
}
