import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import {
  attachedRole,
  kindOf,
  whyNotProfile,
  type CentreKind,
  type ProfileRule,
} from '#shared/domain/centre/profile.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { KIND_TEXTS } from './kindTexts.ts';

type ProfileDialogProps = { readonly profile: OutputOf<'centre.profile'>; readonly onClose: () => void };

const WHY_NOT: Readonly<Record<ProfileRule, TextKey>> = {
  'centre.tooFewAttached': 'handoff.profile.tooFew',
  'centre.reasonMissing': 'handoff.profile.reasonMissing',
  'centre.notAttachable': 'errors.rule.centre.notAttachable',
  'centre.mobileNotRegional': 'errors.rule.centre.mobileNotRegional',
  'centre.busOut': 'errors.rule.centre.busOut',
};

const KIND_HINTS = {
  fixed: 'handoff.profile.fixedHint',
  regional: 'handoff.profile.regionalHint',
  mobile: 'handoff.profile.mobileHint',
} as const satisfies Record<CentreKind, TextKey>;

/** Ticked are those that sit here; one beyond the basket asks for its reason. */
export function ProfileDialog({ profile, onClose }: ProfileDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const institutions = useCatalogue()?.institutions ?? [];
  const change = useCommand('centre.setProfile');
  const [kind, setKind] = useState(kindOf(profile));
  const [reasons, setReasons] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(profile.attached.map(({ institutionId, reason }) => [institutionId, reason] as const)),
  );
  const put = (id: string, reason: string | undefined) => setReasons({ ...reasons, [id]: reason });
  const wished = {
    isRegional: kind === 'regional',
    isMobile: kind === 'mobile',
    attached: institutions.flatMap(({ id }) => {
      const reason = reasons[id];
      return reason === undefined ? [] : [{ institutionId: id, reason }];
    }),
  };
  const rule = whyNotProfile(wished, institutions);
  return (
    <ActDialog
      title={t('handoff.profile.title')}
      labelKey="handoff.presence.save"
      backKey="payment.act.leave"
      whyNot={rule && t(WHY_NOT[rule])}
      sending={change}
      act={async () => {
        const outcome = await change.run(wished);
        if (outcome.ok) useUi.getState().showNotice({ text: t('handoff.profile.saved'), tone: 'done' });
        return outcome;
      }}
      onClose={onClose}
      isWide
    >
      <ChoiceField<CentreKind>
        label={t('handoff.profile.kind')}
        hint={t(KIND_HINTS[kind])}
        choices={choicesOf<CentreKind>(KIND_TEXTS, t)}
        value={kind}
        onChange={setKind}
      />
      <FormGrid>
        {institutions.map((institution) => {
          const { id, name } = institution;
          const role = attachedRole(institution);
          const reason = reasons[id];
          return (
            role && (
              <FormCell key={id} width="full">
                <Checkbox
                  isSelected={reason !== undefined}
                  onChange={(isOn) => put(id, isOn ? '' : undefined)}
                >
                  {role === 'basket' ? say(name) : t('handoff.profile.beyond', { name: say(name) })}
                </Checkbox>
                {reason !== undefined && role === 'extra' && (
                  <TextField
                    label={t('handoff.profile.reasonOf', { name: say(institution.shortName) })}
                    maxLength={200}
                    value={reason}
                    onChange={(text) => put(id, text)}
                  />
                )}
              </FormCell>
            )
          );
        })}
      </FormGrid>
    </ActDialog>
  );
}
