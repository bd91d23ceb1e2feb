import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { clashOf } from '#shared/domain/request/work/routing.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useTried } from '#renderer/app/useTried.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { keyOfSubject, keyOfTarget, territoriesOf, type Rule } from './routingChoices.ts';
import { useRoutingWords } from './useRoutingWords.ts';
import { useTerritory } from './useTerritory.ts';

type RoutingDialogProps = {
  /** Null: a new one. */
  readonly rule: Rule | null;
  readonly others: readonly Rule[];
  readonly sending: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly save: (rule: Rule) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
};

/** Of one service, or of all services of an institution: who gets its new requests, everywhere or of one territory. */
export function RoutingDialog({ rule, others, sending, save, onClose }: RoutingDialogProps) {
  const { t } = useTranslation();
  const { subjects, targets, aboutWords, toWords, ruleWords } = useRoutingWords();
  const [about, setAbout] = useState(rule && keyOfSubject(rule.about));
  const [to, setTo] = useState(rule ? keyOfTarget(rule.to) : 'specialists');
  const { isTried, noteTry } = useTried();
  const where = useTerritory(rule?.territory, territoriesOf(rule ? [rule, ...others] : others));
  const subject = rule?.about ?? subjects.find((each) => keyOfSubject(each) === about) ?? subjects[0];
  const target = targets.find((each) => keyOfTarget(each) === to) ?? rule?.to;
  const { territory } = where;
  const meant =
    subject && target && territory !== null
      ? { about: subject, ...(territory && { territory }), to: target }
      : null;
  const clash = meant && clashOf(others, meant);
  const act = async () => {
    noteTry();
    return meant && !clash ? save(meant) : { ok: false };
  };
  return (
    <ActDialog
      title={rule ? aboutWords(rule.about) : t('work.routing.addTitle')}
      labelKey="work.routing.save"
      backKey="request.after.leave"
      sending={sending}
      act={act}
      onClose={onClose}
    >
      {isTried && clash && (
        <Notice tone="error">{t('work.routing.problem.clash', { rule: ruleWords(clash) })}</Notice>
      )}
      {!rule && (
        <SelectField
          label={t('work.routing.about')}
          choices={subjects.map((each) => ({ key: keyOfSubject(each), label: aboutWords(each) }))}
          value={subject ? keyOfSubject(subject) : null}
          onChange={setAbout}
        />
      )}
      <SelectField
        label={t('work.routing.territory')}
        hint={t('work.routing.territoryHint')}
        choices={where.choices}
        value={where.key}
        onChange={where.choose}
      />
      {!where.isEverywhere && (
        <>
          <TextField
            label={t('work.routing.territoryName')}
            value={where.name.value}
            onChange={where.name.set}
            problem={isTried ? where.name.problem : null}
            maxLength={80}
          />
          <TextField
            label={t('work.routing.postcodes')}
            hint={t('work.routing.postcodesHint')}
            value={where.postcodes.value}
            onChange={where.postcodes.set}
            problem={isTried ? where.postcodes.problem : null}
          />
        </>
      )}
      <SelectField
        label={t('work.routing.to')}
        choices={targets.map((each) => ({ key: keyOfTarget(each), label: toWords(each) }))}
        value={target ? keyOfTarget(target) : null}
        onChange={setTo}
      />
    </ActDialog>
  );
}
