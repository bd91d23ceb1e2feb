import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { BASIS_TEXTS } from './representationWords.ts';

type Collectors = OutputOf<'handover.board'>['rows'][number]['mayCollect'];

/** The client, and everybody in force for it, each once. */
export function mayCollectText(clientName: string, collectors: Collectors, t: TFunction): string {
  const others = collectors.map(({ name, basis }) => `${name} (${t(BASIS_TEXTS[basis])})`);
  return [clientName, ...new Set(others)].join(', ');
}
