import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { priceWords, useAncillaryItems, useAncillaryName } from '#renderer/app/centre/ancillary.ts';
import { amountText, centsOf } from '#renderer/app/payment/amount.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type Prices = OutputOf<'ancillary.prices'>['prices'];

/** What the centre offers beside services, and for how much (INT-18). */
export function AncillaryPrices() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const nameOf = useAncillaryName();
  const items = useAncillaryItems();
  const { data } = useQuery('ancillary.prices', {}, { topics: ['settings'] });
  if (!data) return null;
  return (
    <section>
      <h2>{t('ancillary.title')}</h2>
      <p className="sub">{t('ancillary.settings.hint')}</p>
      {data.prices.length === 0 ? (
        <p>{t('ancillary.settings.none')}</p>
      ) : (
        <Facts
          align="left"
          facts={data.prices.map(({ itemId, cents }) => ({
            name: nameOf(itemId),
            value: priceWords(
              items.find(({ id }) => id === itemId),
              cents,
              t,
            ),
          }))}
        />
      )}
      <span>
        <Button
          size="small"
          label={`${t('staff.change')}: ${t('ancillary.title')}`}
          onPress={() => setOpen(true)}
        >
          {t('staff.change')}
        </Button>
      </span>
      {isOpen && <PricesDialog prices={data.prices} onClose={() => setOpen(false)} />}
    </section>
  );
}

type PricesDialogProps = { readonly prices: Prices; readonly onClose: () => void };

/** An empty price is none to pay. */
function PricesDialog({ prices, onClose }: PricesDialogProps) {
  const { t } = useTranslation();
  const items = useAncillaryItems();
  const nameOf = useAncillaryName();
  const change = useCommand('ancillary.setPrices');
  const [draft, setDraft] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(
      prices.map(({ itemId, cents }) => [itemId, cents === null ? '' : amountText(cents)] as const),
    ),
  );
  const put = (itemId: string, text: string | undefined) => setDraft({ ...draft, [itemId]: text });
  const isWrong = (text: string | undefined) => Boolean(text?.trim()) && centsOf(text ?? '') === null;
  const wrong = items.find(({ id }) => isWrong(draft[id]));
  return (
    <ActDialog
      title={t('ancillary.title')}
      labelKey="ancillary.settings.save"
      backKey="payment.act.leave"
      whyNot={wrong ? t('ancillary.settings.wrong', { name: nameOf(wrong.id) }) : null}
      sending={change}
      act={async () => {
        const offered = items.flatMap(({ id }) => {
          const text = draft[id];
          return text === undefined ? [] : [{ itemId: id, cents: centsOf(text) || null }];
        });
        const outcome = await change.run({ prices: offered });
        if (outcome.ok) useUi.getState().showNotice({ text: t('ancillary.settings.saved'), tone: 'done' });
        return outcome;
      }}
      onClose={onClose}
    >
      <FormGrid>
        {items.map(({ id, unit }) => {
          const text = draft[id];
          return (
            <FormCell key={id} width="full">
              <Checkbox isSelected={text !== undefined} onChange={(isOn) => put(id, isOn ? '' : undefined)}>
                {nameOf(id)}
              </Checkbox>
              {text !== undefined && (
                <TextField
                  label={t(unit === 'page' ? 'ancillary.settings.perPage' : 'ancillary.settings.perTime')}
                  inputMode="decimal"
                  maxLength={6}
                  isOptional
                  value={text}
                  onChange={(typed) => put(id, typed)}
                  problem={isWrong(text) ? t('payment.missing.amount') : null}
                />
              )}
            </FormCell>
          );
        })}
      </FormGrid>
    </ActDialog>
  );
}
