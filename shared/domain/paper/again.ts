import type { PaperEvent, PaperState } from '#shared/domain/paper/types.ts';
import type { PaperTexts } from '#shared/papers/template.ts';

/** The centre's own sentences once the change is made on what stands by now: what it left alone stays as it is. */
export function wordedAgain({ payload }: Pick<PaperEvent, 'payload'>, state: PaperState | null): PaperTexts {
  const kept = Object.entries(state?.texts ?? {}).filter(([name]) => !payload.changed.includes(name));
  const changed = Object.entries(payload.texts).filter(([name]) => payload.changed.includes(name));
  return Object.fromEntries([...kept, ...changed]);
}
