import type { OutputOf } from '#shared/api/contract.ts';

export type ContactItem = OutputOf<'contact.list'>['open'][number];
