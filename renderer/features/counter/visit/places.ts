import type { Place, VisitView } from '../types.ts';

/**
 * Another screen sends a result of this client here to be handed over: `/counter?deliver=…`, or a void registration to
 * be made anew: `/counter?again=…`.
 */
export function placeFromAddress(search: string): Place | null {
  const address = new URLSearchParams(search);
  const again = address.get('again');
  if (again !== null) return { kind: 'card', again };
  const requestId = address.get('deliver');
  return requestId === null ? null : { kind: 'deliver', requestId };
}

/**
 * Where work goes on when a visit is opened, resumed or reloaded: help that is under way, then the client, then the
 * newest draft.
 */
export function firstPlace(visit: Pick<VisitView, 'client' | 'drafts' | 'guided'>): Place {
  const underWay = visit.guided.find(({ ending }) => ending === null);
  if (underWay) return { kind: 'guided', sessionId: underWay.sessionId };
  const newest = visit.drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0];
  if (!visit.client || !newest) return { kind: 'client' };
  return { kind: 'draft', draftId: newest.draftId };
}

export function keyOfPlace(place: Place): string {
  switch (place.kind) {
    case 'draft':
      return `draft ${place.draftId}`;
    case 'guided':
      return `guided ${place.sessionId}`;
    case 'request':
      return `request ${place.requestId}`;
    default:
      return place.kind;
  }
}

export function placeOfKey(key: string): Place {
  const [kind = '', id = ''] = key.split(' ');
  switch (kind) {
    case 'draft':
      return { kind: 'draft', draftId: id };
    case 'guided':
      return { kind: 'guided', sessionId: id };
    case 'request':
      return { kind: 'request', requestId: id };
    case 'deliver':
      return { kind, requestId: null };
    case 'card':
    case 'notes':
      return { kind };
    default:
      return { kind: 'client' };
  }
}
