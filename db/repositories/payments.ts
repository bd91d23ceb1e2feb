import type { PaymentState, PaymentWay } from '#shared/domain/payment/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const paymentProjection: Projection<PaymentState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM payments WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as PaymentState) : null;
  },
  save(db, id, state) {
    run(db, sql`INSERT OR REPLACE INTO payments (id, state) VALUES (${id}, ${JSON.stringify(state)})`);
    removeEntries(db, id);
    for (const { takingId, businessDay, way, receiptNumber, refunds } of state.takings) {
      saveEntry(db, id, { eventId: takingId, businessDay, way, receiptNumber });
      for (const { refundId, businessDay: day } of refunds) {
        saveEntry(db, id, { eventId: refundId, businessDay: day, way, receiptNumber: null });
      }
    }
  },
  remove(db, id) {
    run(db, sql`DELETE FROM payments WHERE id = ${id}`);
    removeEntries(db, id);
  },
};

type Entry = {
  readonly eventId: string;
  readonly businessDay: LocalDate;
  readonly way: PaymentWay;
  readonly receiptNumber: string | null;
};

export function saveEntry(db: Db, id: string, { eventId, businessDay, way, receiptNumber }: Entry): void {
  run(
    db,
    sql`INSERT INTO payment_entries (event_id, payment_id, business_day, way, receipt_number)
        VALUES (${eventId}, ${id}, ${businessDay}, ${way}, ${receiptNumber})`,
  );
}

export function removeEntries(db: Db, id: string): void {
  run(db, sql`DELETE FROM payment_entries WHERE payment_id = ${id}`);
}

/** Of which money was taken or given back on that day. */
export function paymentsOfDay(db: Db, day: LocalDate): PaymentState[] {
  return all<{ state: string }>(
    db,
    sql`SELECT state FROM payments
        WHERE id IN (SELECT payment_id FROM payment_entries WHERE business_day = ${day})`,
  ).map(({ state }) => JSON.parse(state) as PaymentState);
}

/** Whether this receipt has been entered on that day. */
export function isReceiptEntered(db: Db, day: LocalDate, way: PaymentWay, receiptNumber: string): boolean {
  return (
    get(
      db,
      sql`SELECT 1 FROM payment_entries
          WHERE business_day = ${day} AND way = ${way} AND receipt_number = ${receiptNumber} LIMIT 1`,
    ) !== undefined
  );
}
