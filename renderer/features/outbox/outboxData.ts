import type { OutputOf } from '#shared/api/contract.ts';

export type Outbox = OutputOf<'outbox.list'>;
export type OutboxItem = Outbox['items'][number];
export type Status = OutputOf<'connection.status'>;
