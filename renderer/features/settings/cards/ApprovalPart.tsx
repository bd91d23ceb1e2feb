import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/app/format.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CHANGE_TEXTS } from './cardWords.ts';
import { ManagedFields } from './ManagedFields.tsx';
import type { LocalCard } from './localCards.ts';
import type { PartProps } from './part.ts';

type ApprovalPartProps = PartProps & { readonly history: LocalCard['history'] };

/** By which internal act the service is named (CAT-01), and who changed the card here. */
export function ApprovalPart({ draft, change, problem, history }: ApprovalPartProps) {
  const { t } = useTranslation();
  return (
    <FormGrid>
      <FormCell width="half">
        <TextField
          label={t('localCard.field.approvedBy')}
          hint={t('localCard.approvedHint')}
          maxLength={120}
          value={draft.approvedBy}
          onChange={(approvedBy) => change({ approvedBy })}
          problem={problem('approval.by')}
        />
      </FormCell>
      <FormCell width="third">
        <DateField
          label={t('localCard.field.approvedAt')}
          value={draft.approvedAt}
          onChange={(approvedAt) => change({ approvedAt })}
          problem={problem('approval.at')}
        />
      </FormCell>
      <ManagedFields {...{ draft, change, problem }} />
      {history.length > 0 && (
        <>
          <FormTitle>{t('localCard.history')}</FormTitle>
          <FormCell width="full">
            <List label={t('localCard.history')}>
              {history.map(({ what, at, by }) => (
                <ListRow key={at} icon="edit" side={formatDay(at)} note={by}>
                  {CHANGE_TEXTS[what] ? t(CHANGE_TEXTS[what]) : what}
                </ListRow>
              ))}
            </List>
          </FormCell>
        </>
      )}
    </FormGrid>
  );
}
