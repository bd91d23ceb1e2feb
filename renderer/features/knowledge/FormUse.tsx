import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { isMostlyEmpty } from '#shared/catalogue/formUse.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ReportCardDialog } from '#renderer/app/card/ReportCardDialog.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Definition } from '#renderer/ui/Definition.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';

type Use = OutputOf<'knowledge.formUse'>['questions'][number];
type Line = Use & { readonly id: string; readonly label: string };

/** Questions that clients leave empty or that are put right later, to be suggested to the card's owner (INT-06). */
export function FormUse({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { data: person } = usePerson();
  const isManager = person !== undefined && hasRole(person, ['manager', 'admin']);
  const input = isManager ? { serviceId: card.id } : null;
  const { data } = useQuery('knowledge.formUse', input, { topics: ['knowledge'] });
  const [suggested, setSuggested] = useState<string | null>(null);
  const fields = card.form.sections.flatMap((section) => section.fields);
  const lines = (data?.questions ?? []).flatMap((use): Line[] => {
    // One that the form does not have any more needs no suggestion.
    const question = fields.find(({ id }) => id === use.fieldId);
    return question ? [{ ...use, id: use.fieldId, label: say(question.label) }] : [];
  });
  if (!data || lines.length === 0) return null;
  return (
    <>
      <Caption>{t('knowledge.formUse.title')}</Caption>
      <Table<Line>
        label={t('knowledge.formUse.title')}
        columns={[
          { key: 'question', title: t('knowledge.formUse.question'), render: ({ label }) => label },
          {
            key: 'empty',
            title: t('knowledge.formUse.empty'),
            render: ({ empty, asked }) =>
              t('knowledge.formUse.of', { count: formatNumber(empty), asked: formatNumber(asked) }),
          },
          {
            key: 'corrected',
            title: t('knowledge.formUse.corrected'),
            render: ({ corrected }) => formatNumber(corrected),
            isNumber: true,
          },
          {
            key: 'act',
            title: t('knowledge.formUse.suggest'),
            render: (line) => (
              <Button
                look="quiet"
                size="small"
                label={`${t('knowledge.formUse.suggest')}: ${line.label}`}
                onPress={() => setSuggested(suggestionOf(line, t))}
              >
                {t('knowledge.formUse.suggest')}
              </Button>
            ),
            isActs: true,
          },
        ]}
        items={lines}
        emptyText=""
      />
      <Definition
        title={t('day.definition')}
        texts={[t('knowledge.formUse.definition', { days: data.days })]}
      />
      {suggested !== null && (
        <ReportCardDialog serviceId={card.id} suggestion={suggested} onClose={() => setSuggested(null)} />
      )}
    </>
  );
}

function suggestionOf(line: Line, t: TFunction): string {
  const { label, asked, empty, corrected } = line;
  return isMostlyEmpty(line) && empty > corrected
    ? t('knowledge.formUse.emptyWords', { label, count: empty, asked })
    : t('knowledge.formUse.correctedWords', { label, count: corrected, asked });
}
