import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import {
  countWords,
  priceWords,
  useAncillaryItems,
  useAncillaryName,
} from '#renderer/app/centre/ancillary.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { WAY_TEXTS } from '#renderer/app/payment/paymentWords.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { RecordedToday } from './RecordedToday.tsx';
import { useAncillaryForm } from './useAncillaryForm.ts';

const MOST_KEYS = 9;

/** A digit says what, a number how much; below stands what was recorded today, to be cancelled when it was wrong. */
export function AncillaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useAncillaryName();
  const items = useAncillaryItems();
  const form = useAncillaryForm();
  const offerUndo = useOfferUndo('ancillary.undo');
  const countCell = useRef<HTMLDivElement>(null);
  const { prices, itemId, item } = form;
  const words = countWords(item, form.count, t);
  const what = itemId === null ? '' : t('ancillary.what', { name: nameOf(itemId), count: words });
  useCommands(
    prices.slice(0, MOST_KEYS).map((price, index): Command => ({
      id: `counter.choice${index + 1}`,
      labelKey: 'ancillary.item',
      label: nameOf(price.itemId),
      run() {
        form.choose(price.itemId);
        countCell.current?.querySelector('input')?.focus();
      },
    })),
    { isInDialog: true },
  );
  return (
    <ActDialog
      title={t('ancillary.title')}
      labelKey="payment.act.save"
      backKey="ancillary.leave"
      whyNot={form.whyNot}
      sending={form.sending}
      act={async () => {
        const outcome = await form.send();
        if (outcome.ok) offerUndo({ ancillaryId: outcome.value.ancillaryId }, t('ancillary.done', { what }));
        return outcome;
      }}
      onClose={onClose}
    >
      <p className="sub">
        {form.visit
          ? t('ancillary.inVisit', { ticket: form.visit.ticket ?? '' })
          : t('ancillary.withoutVisit')}
      </p>
      <ChoiceList
        label={t('ancillary.item')}
        choices={prices.map((price, index) => ({
          key: price.itemId,
          label: nameOf(price.itemId),
          note: priceWords(
            items.find(({ id }) => id === price.itemId),
            price.cents,
            t,
          ),
          keys: index < MOST_KEYS ? String(index + 1) : undefined,
        }))}
        value={itemId}
        onChange={form.choose}
      />
      <FormGrid>
        <FormCell width="third">
          <div ref={countCell}>
            <TextField
              label={t(item?.unit === 'page' ? 'ancillary.pagesField' : 'ancillary.timesField')}
              inputMode="numeric"
              maxLength={3}
              value={form.typed}
              placeholder={item?.unit === 'page' ? undefined : '1'}
              onChange={(text) => form.setTyped(text.replaceAll(/\D/g, ''))}
            />
          </div>
        </FormCell>
        {form.price !== null && (
          <FormCell width="third">
            <TextField
              label={t('payment.dialog.amount')}
              inputMode="decimal"
              maxLength={7}
              value={form.amount}
              onChange={form.setAmount}
            />
          </FormCell>
        )}
        {form.amountCents > 0 && (
          <>
            <FormCell width="full">
              <ChoiceField<PaymentWay>
                label={t('payment.dialog.way')}
                choices={choicesOf(WAY_TEXTS, t)}
                value={form.way}
                onChange={form.setWay}
              />
            </FormCell>
            <FormCell width="half">
              <TextField
                label={t('payment.day.column.receipt')}
                maxLength={40}
                value={form.receiptNumber}
                onChange={form.setReceiptNumber}
              />
            </FormCell>
          </>
        )}
        {form.asksShared && (
          <FormCell width="full">
            <Checkbox isSelected={form.isShared} onChange={form.setShared}>
              {t('ancillary.shared')}
            </Checkbox>
          </FormCell>
        )}
      </FormGrid>
      <RecordedToday />
    </ActDialog>
  );
}
