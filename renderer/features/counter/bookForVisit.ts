import { useUi } from '#renderer/app/uiStore.ts';
import type { VisitView } from './types.ts';

/** With all that the visit knows already; at an empty counter the form asks. */
export function bookForVisit(visit: VisitView | null, videoCentreId: string | null): void {
  useUi.getState().openBooking({
    visitId: visit?.visitId ?? '',
    serviceId: visit?.serviceId ?? null,
    clientId: visit?.client?.clientId ?? null,
    name: visit?.client?.name ?? '',
    channel: visit?.contact?.channel ?? 'inPerson',
    language: visit?.language ?? 'lv',
    need: visit?.need ?? 'none',
    videoCentreId,
  });
}
