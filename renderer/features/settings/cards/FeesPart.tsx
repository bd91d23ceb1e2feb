import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { lineId, newFee } from './newLines.ts';
import type { FeeDraft } from './cardDraft.ts';
import { AddLine } from './AddLine.tsx';
import { CardLine } from './CardLine.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** What the client pays; nothing when there is no line. */
export function FeesPart({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { fees } = draft;
  const put = (id: string, changed: Partial<FeeDraft>) =>
    change({ fees: fees.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  return (
    <FormGrid>
      <FormTitle
        act={
          <AddLine
            label={t('localCard.add.fee')}
            onAdd={() => change({ fees: [...fees, newFee(lineId('fee'))] })}
          />
        }
      >
        {t('localCard.part.fees')}
      </FormTitle>
      {fees.length === 0 && (
        <FormCell width="full">
          <p className="muted">{t('localCard.free')}</p>
        </FormCell>
      )}
      {fees.map((fee, at) => (
        <CardLine
          key={fee.id}
          name={t('localCard.line.fee', { number: at + 1 })}
          onRemove={() => change({ fees: fees.filter(({ id }) => id !== fee.id) })}
        >
          <TwoTexts
            label={t('localCard.field.feeItem')}
            value={fee.item}
            onChange={(item) => put(fee.id, { item })}
            maxLength={120}
            problem={problem(`fees.${fee.id}.item`)}
          />
          <FormCell width="full">
            <Checkbox
              isSelected={fee.isSetElsewhere}
              onChange={(isSetElsewhere) => put(fee.id, { isSetElsewhere })}
            >
              {t('localCard.field.setElsewhere')}
            </Checkbox>
          </FormCell>
          {!fee.isSetElsewhere && (
            <>
              <FormCell width="third">
                <TextField
                  label={t('localCard.field.counterFee')}
                  inputMode="decimal"
                  maxLength={8}
                  value={fee.counter}
                  onChange={(counter) => put(fee.id, { counter })}
                  problem={problem(`fees.${fee.id}.counter`)}
                />
              </FormCell>
              <FormCell width="third">
                <TextField
                  label={t('localCard.field.onlineFee')}
                  inputMode="decimal"
                  maxLength={8}
                  isOptional
                  value={fee.online}
                  onChange={(online) => put(fee.id, { online })}
                  hint={t('localCard.onlineHint')}
                  problem={problem(`fees.${fee.id}.online`)}
                />
              </FormCell>
            </>
          )}
        </CardLine>
      ))}
    </FormGrid>
  );
}
