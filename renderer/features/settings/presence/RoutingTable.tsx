import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { RoutingDialog } from './RoutingDialog.tsx';
import { keyOfRule, type Rule } from './routingChoices.ts';
import { useRoutingWords } from './useRoutingWords.ts';

/** By which rules new requests go to somebody (LVL-03); what no rule is about goes by its card. */
export function RoutingTable() {
  const { t } = useTranslation();
  const { ruleWords, aboutWords, toWords } = useRoutingWords();
  const { data, error } = useQuery('request.routing', {}, { topics: ['settings'] });
  const change = useCommand('request.changeRouting');
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  const rules = data?.rules ?? [];
  const items = rules.map((rule) => ({ id: keyOfRule(rule), rule }));
  const save = async (kept: readonly Rule[], words: string) => {
    const saved = await change.run({ rules: [...kept] });
    if (saved.ok) useUi.getState().showNotice({ text: words, tone: 'done' });
    return saved;
  };
  const without = (key: string) => rules.filter((rule) => keyOfRule(rule) !== key);
  return (
    <section>
      <h2>{t('work.routing.title')}</h2>
      <p className="sub">{t('work.routing.hint')}</p>
      {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
      <Table<(typeof items)[number]>
        label={t('work.routing.title')}
        columns={[
          {
            key: 'about',
            title: t('work.routing.about'),
            render: ({ rule }) => <b>{aboutWords(rule.about)}</b>,
          },
          {
            key: 'territory',
            title: t('work.routing.territory'),
            render: ({ rule }) => rule.territory?.name ?? t('work.routing.everywhere'),
          },
          { key: 'to', title: t('work.routing.to'), render: ({ rule }) => toWords(rule.to) },
          {
            key: 'acts',
            title: t('staff.acts'),
            isActs: true,
            render: ({ id, rule }) => (
              <>
                <Button
                  size="small"
                  label={`${t('staff.change')}: ${ruleWords(rule)}`}
                  onPress={() => setOpenKey(id)}
                >
                  {t('staff.change')}
                </Button>{' '}
                <Button
                  size="small"
                  label={t('work.routing.removeLabel', { about: ruleWords(rule) })}
                  onPress={() =>
                    void save(without(id), t('work.routing.removed', { about: ruleWords(rule) }))
                  }
                >
                  {t('work.routing.remove')}
                </Button>
              </>
            ),
          },
        ]}
        items={items}
        onOpen={setOpenKey}
        emptyText={t('work.routing.empty')}
      />
      <span>
        <Button size="small" icon="plus" onPress={() => setAdding(true)}>
          {t('work.routing.add')}
        </Button>
      </span>
      {(isAdding || openKey !== null) && (
        <RoutingDialog
          rule={rules.find((each) => keyOfRule(each) === openKey) ?? null}
          others={without(openKey ?? '')}
          sending={change}
          save={(rule) =>
            save([...without(openKey ?? ''), rule], t('work.routing.saved', { about: ruleWords(rule) }))
          }
          onClose={() => {
            setAdding(false);
            setOpenKey(null);
          }}
        />
      )}
    </section>
  );
}
