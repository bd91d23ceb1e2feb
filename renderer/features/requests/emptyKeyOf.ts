import type { TextKey } from '#shared/i18n/textKey.ts';
import type { RequestFilter } from './requestsView.ts';

const EMPTY_KEYS = {
  all: 'request.list.empty.all',
  open: 'request.list.empty.open',
  overdue: 'request.list.empty.overdue',
  waiting: 'request.list.empty.waiting',
  mine: 'request.list.empty.mine',
  unsent: 'request.list.empty.unsent',
  work: 'work.list.empty.work',
  untaken: 'work.list.empty.untaken',
  returned: 'work.list.empty.returned',
  awaited: 'work.list.empty.awaited',
} as const satisfies Record<RequestFilter, TextKey>;

/** Why the list is empty: where nothing was ever registered, nothing was answered either. */
export function emptyKeyOf(filter: RequestFilter, inAll: number): TextKey {
  return EMPTY_KEYS[filter === 'open' && inAll === 0 ? 'all' : filter];
}
