import type { InputOf, OutputOf } from '#shared/api/contract.ts';

/** What files belong to: a request that is being filled in, or one that is registered. */
export type Owner = InputOf<'attachment.add'>['owner'];
/** Also what the owner of the service returned. */
export type ShownOwner = InputOf<'attachment.list'>['owner'];
export type Attachments = OutputOf<'attachment.list'>;
export type AttachmentRow = Attachments['attachments'][number];
export type Shown = OutputOf<'attachment.show'>;
