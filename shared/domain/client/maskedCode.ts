import { maskPersonalCode } from '#shared/domain/identity/personalCode.ts';
import type { ClientKind } from '#shared/domain/client/types.ts';

/** A person's code is masked until shown for a purpose (ASE-08); an organisation's number is public. Empty for none. */
export function maskedCode(kind: ClientKind, code: string): string {
  return kind === 'person' && code !== '' ? maskPersonalCode(code) : code;
}
