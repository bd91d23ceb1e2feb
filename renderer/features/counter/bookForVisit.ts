import { useUi } from '#renderer/app/uiStore.ts';
import type { VisitView } from './types.ts';

/** With all that the visit knows already, for the matter that is open; at an empty counter the form asks. */
export function bookForVisit(
  visit: VisitView | null,
  videoCentreId: string | null,
  openServiceId: string | null = null,
): void {
  useUi.getState().openBooking({
    visitId: visit?.visitId ?? '',
    serviceId: openServiceId ?? visit?.serviceId ?? null,
    clientId: visit?.client?.clientId ?? null,
    name: visit?.client?.name ?? '',
    channel: visit?.contact?.channel ?? 'inPerson',
    language: visit?.language ?? 'lv',
    need: visit?.need ?? 'none',
    videoCentreId,
  });
}
