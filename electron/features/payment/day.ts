import { ancillaryEntries } from '#shared/domain/ancillary/dayList.ts';
import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import { entriesOfDay, sumOf, sumsByWay, type DayEntry } from '#shared/domain/payment/dayList.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { loadState } from '#db/journal/states.ts';
import { ancillaryOfDay } from '#db/repositories/ancillary.ts';
import { paymentsOfDay } from '#db/repositories/payments.ts';
import { requestsBetween } from '#db/repositories/requests.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { feeOf } from '#electron/office/paymentView.ts';
import { paymentDayPdf } from '#electron/office/print/paymentDayPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';

type PaymentDay = OutputOf<'payment.day'>;

export const day: QueryHandler<'payment.day'> = (office, input, caller) => dayOf(office, input.day, caller);

export const printDay: QueryHandler<'payment.dayPdf'> = async (office, input, caller) => {
  const { language } = input;
  const { cards, institutions, ancillaryItems } = office.catalogue();
  const inLanguage = (texts: { lv: string; en: string }): string => texts[language];
  const shown = dayOf(office, input.day, caller);
  const pdf = await paymentDayPdf({
    ...shown,
    language,
    centreName: office.centre()?.name ?? '',
    takenBy: shown.isWhole ? null : (nameOf(office, staffOf(caller).staffId) ?? ''),
    printedAt: office.clock.now(),
    serviceName: (id) => {
      const named = [...cards, ...ancillaryItems].find((each) => each.id === id);
      return named ? inLanguage(named.name) : id;
    },
    ownerName: (institutionId) => {
      const owner = institutions.find(({ id }) => id === institutionId);
      return owner ? inLanguage(owner.shortName) : institutionId;
    },
  });
  return pdfFile(`maksas-${shown.day}.pdf`, pdf);
};

/** Whoever manages answers for the whole cash box, others for what they took. */
function dayOf(office: OfficeContext, wanted: LocalDate | null, caller: Caller): PaymentDay {
  const today = businessDayOf(office.db, office.clock.now());
  const day = wanted ?? today;
  const { staffId, roles } = staffOf(caller);
  const isWhole = roles.includes('manager');
  const centreId = office.centre()?.id ?? '';
  const ancillary = ancillaryOfDay(office.db, day).map(({ state }) => state);
  const entries = [
    ...entriesOfDay(paymentsOfDay(office.db, day), centreId, day),
    ...ancillaryEntries(ancillary, centreId, day),
  ]
    .filter((entry) => isWhole || entry.staffId === staffId)
    .sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1));
  return {
    day,
    today,
    isWhole,
    rows: entries.map((entry) => rowOf(office, entry)),
    total: sumOf(entries),
    byWay: [...sumsByWay(entries)],
    byOwner: byOwner(office, entries),
    unpaid: requestsBetween(office.db, startOfLocalDay(day), startOfLocalDay(addDays(day, 1))).flatMap(
      ({ id, state }) => {
        const { registerNumber, serviceId, registeredAt, registeredBy } = state;
        if (state.centreId !== centreId) return [];
        if (!isWhole && registeredBy !== staffId) return [];
        const fee = feeOf(office.db, id, state);
        const isUnpaid = fee.dueCents > 0 || fee.standing === 'unknown';
        return isUnpaid ? [{ ...fee, requestId: id, registerNumber, serviceId, registeredAt }] : [];
      },
    ),
  };
}

function rowOf(office: OfficeContext, { staffId, ...entry }: DayEntry): PaymentDay['rows'][number] {
  const { requestId } = entry;
  const request = requestId === null ? null : loadState(office.db, 'request', requestId);
  return {
    ...entry,
    by: nameOf(office, staffId),
    registerNumber: request?.registerNumber ?? null,
    serviceId: request?.serviceId ?? null,
  };
}

/** Each institution gets what was taken for its services; copies are the municipality's, whose the centre is. */
function byOwner(office: OfficeContext, entries: readonly DayEntry[]): PaymentDay['byOwner'] {
  const { cards } = office.catalogue();
  const ownerOf = ({ requestId }: DayEntry): string => {
    if (requestId === null) return MUNICIPALITY;
    const serviceId = loadState(office.db, 'request', requestId)?.serviceId;
    return cards.find(({ id }) => id === serviceId)?.owner ?? '';
  };
  const byInstitution = Map.groupBy(entries, ownerOf);
  return [...byInstitution].map(([institutionId, theirs]) => ({ institutionId, ...sumOf(theirs) }));
}

function nameOf(office: OfficeContext, staffId: string | null): string | null {
  return allStaff(office.db).find(({ id }) => id === staffId)?.name ?? null;
}
