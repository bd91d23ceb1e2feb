import { useTranslation } from 'react-i18next';
import { findField } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { localDate } from '#shared/lib/time.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Known } from './useKnown.ts';

type KnownLineProps = {
  readonly form: Form;
  readonly known: Known;
  readonly fill: Command;
  readonly isPending: boolean;
};

/** Enough to see what it is about; the rest is seen in the form. */
const MOST_NAMES = 4;

/** What need not be asked again; of earlier visits only with the client's consent. */
export function KnownLine({ form, known, fill, isPending }: KnownLineProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const labels = known.fields.flatMap((id) => {
    const field = findField(form, id);
    return field ? [say(field.label)] : [];
  });
  const names = [...labels.slice(0, MOST_NAMES), ...(labels.length > MOST_NAMES ? ['…'] : [])].join(', ');
  const text =
    known.kind === 'said'
      ? t('request.known.said', { names })
      : t('request.known.earlier', {
          day: formatDay(localDate(known.registeredAt)),
          number: known.registerNumber ?? t('request.numberFollows'),
          names,
        });
  return (
    <Notice tone="accent" act={<CommandButton command={fill} look="plain" size="small" isBusy={isPending} />}>
      {text}
    </Notice>
  );
}
