import type { SpecialNeed } from '#shared/domain/visit/types.ts';

/** Who may not hear or not see the call: somebody walks to this client (PRM-03). */
export function isFetched(need: SpecialNeed): boolean {
  return need === 'hardOfHearing' || need === 'lowVision' || need === 'signLanguage';
}
