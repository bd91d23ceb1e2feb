import type { KeepingPlace } from '#shared/domain/request/keeping/types.ts';
import type { KeptResult } from './keepingWords.ts';

/** What somebody says of where a result lies. A shelf is no stop: each kind keeps its own words. */
export type PlaceDraft = {
  readonly where: KeepingPlace;
  readonly places: Readonly<Record<KeepingPlace, string>>;
  readonly stopOn: string | null;
  readonly isSealed: boolean;
};

const NOWHERE = { shelf: '', bus: '' } as const;

/** What came back is put on a shelf; the same bus once more would be a new way (MOB-01). */
export function draftOf(placement: KeptResult['placement'], isGuest: boolean): PlaceDraft {
  const isSealed = placement?.isSealed ?? false;
  // Its crew has no shelf to say, only another stop.
  if (!placement || (placement.isComingBack && !isGuest)) {
    return { where: 'shelf', places: NOWHERE, stopOn: null, isSealed };
  }
  const { where, place, stopOn } = placement;
  return { where, places: { ...NOWHERE, [where]: place }, stopOn, isSealed };
}
