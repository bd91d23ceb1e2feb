import type { OutputOf } from '#shared/api/contract.ts';

export type RequestData = OutputOf<'request.get'>;
