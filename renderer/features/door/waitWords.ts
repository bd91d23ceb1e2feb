import type { TFunction } from 'i18next';
import type { WaitingRange } from '#shared/domain/visit/types.ts';
import { formatMinutes } from '#renderer/app/format.ts';

/** `Gaidīs 10–20 min`, `Gaidīs līdz 5 min`. */
export function waitWords({ fromMinutes, toMinutes }: WaitingRange, t: TFunction): string {
  return fromMinutes === 0
    ? t('door.ticket.waitUpTo', { minutes: formatMinutes(toMinutes) })
    : t('door.ticket.wait', { minutes: formatMinutes(fromMinutes, toMinutes) });
}
