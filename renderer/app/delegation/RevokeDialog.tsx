import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevocationWay } from '#shared/domain/delegation/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { WAY_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';

type RevokeDialogProps = {
  readonly delegationId: string;
  /** How the client most likely asks at this place. */
  readonly usual: RevocationWay;
  readonly onClose: () => void;
};

/** The client takes the delegation back, which they may at any time (ASE-03); how they asked is kept with it. */
export function RevokeDialog({ delegationId, usual, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const revoke = useCommand('delegation.revoke');
  const [how, setHow] = useState(usual);
  return (
    <ActDialog
      title={t('delegation.revoke.title')}
      labelKey="delegation.revoke.act"
      backKey="delegation.revoke.back"
      sending={revoke}
      act={() => revoke.run({ delegationId, how })}
      onClose={onClose}
    >
      <p className="sub">{t('delegation.revoke.text')}</p>
      <ChoiceField<RevocationWay>
        label={t('delegation.revoke.how')}
        choices={choicesOf<RevocationWay>(WAY_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
    </ActDialog>
  );
}
