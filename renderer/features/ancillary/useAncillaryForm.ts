import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COUNT } from '#shared/domain/ancillary/types.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useAncillaryItems } from '#renderer/app/centre/ancillary.ts';
import { amountText, centsOf } from '#renderer/app/payment/amount.ts';

/** What was given, how much of it, and how it was paid where the centre has a price for it. */
export function useAncillaryForm() {
  const { t } = useTranslation();
  const { data } = useQuery('ancillary.prices', {}, { topics: ['settings'] });
  const visit = useOpenVisit();
  const provide = useCommand('ancillary.provide');
  const items = useAncillaryItems();
  const prices = data?.prices ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [amount, setAmount] = useState<string | null>(null);
  const [way, setWay] = useState<PaymentWay>('card');
  const [receiptNumber, setReceiptNumber] = useState('');
  const [isShared, setShared] = useState(false);
  const itemId = chosen ?? prices[0]?.itemId ?? null;
  const item = items.find(({ id }) => id === itemId);
  const price = prices.find((each) => each.itemId === itemId)?.cents ?? null;
  // One time is what everybody means; how many pages has to be said.
  const countText = typed === '' && item?.unit !== 'page' ? '1' : typed;
  const count = /^\d{1,3}$/.test(countText) ? Number(countText) : 0;
  const dueText = price === null || count === 0 ? '' : amountText(price * count);
  const amountCents = price === null ? 0 : centsOf(amount ?? dueText);
  const isReceiptUsed = provide.error?.code === 'refused' && provide.error.rule === 'payment.receiptUsed';

  function whyNot(): string | null {
    if (itemId === null) return data ? t('ancillary.missing.nothing') : '';
    if (count < 1 || count > MOST_COUNT) return t('ancillary.missing.count', { most: MOST_COUNT });
    if (amountCents === null) return t('payment.missing.amount');
    if (amountCents === 0 || receiptNumber.trim() !== '') return null;
    return t(way === 'transfer' ? 'payment.missing.order' : 'payment.missing.receipt');
  }

  return {
    prices,
    visit,
    itemId,
    item,
    choose: (id: string) => {
      setChosen(id);
      setAmount(null);
    },
    typed,
    setTyped,
    count,
    price,
    amount: amount ?? dueText,
    amountCents: amountCents ?? 0,
    setAmount,
    way,
    setWay,
    receiptNumber,
    setReceiptNumber,
    isShared,
    setShared,
    asksShared: isReceiptUsed || isShared,
    whyNot: whyNot(),
    sending: provide,
    send: () =>
      provide.run({
        itemId: itemId ?? '',
        count,
        amountCents: amountCents ?? 0,
        way,
        receiptNumber: amountCents === 0 ? '' : receiptNumber,
        isSharedReceipt: isShared,
        visitId: visit?.visitId ?? null,
      }),
  };
}

/** The client who is being served at this counter; whoever calls or writes copies nothing. */
function useOpenVisit() {
  const current = useQuery('visit.current', {}, { topics: ['visit', 'queue', 'session'] });
  const visitId = current.data?.visitId ?? null;
  const { data } = useQuery('visit.get', visitId === null ? null : { visitId }, { topics: ['visit'] });
  if (!data || data.visitId !== visitId || data.status !== 'serving' || data.contact !== null) return null;
  return { visitId: data.visitId, ticket: data.ticket };
}
