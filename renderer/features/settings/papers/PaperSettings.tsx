import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { PAPER_TEXTS } from '#renderer/app/centre/paperWords.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { usePaperDrafts } from './paperDrafts.ts';
import type { PaperData } from './sentences.ts';

/** What the papers say, in the program's words or the centre's own. */
export function PaperSettings() {
  const { data, error } = useQuery('paper.list', {}, { topics: ['paper', 'settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <PaperPage papers={data.papers} /> : <Loading />;
}

function PaperPage({ papers }: { readonly papers: readonly PaperData[] }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = papers.find(({ template }) => template.id === openId);
  if (open) {
    const close = () => {
      setOpenId(null);
      requestAnimationFrame(() => focusRow(open.template.id));
    };
    return <PaperEditor paper={open} onClose={close} />;
  }
  return (
    <div className="settings-body">
      <p className="sub">{t('staff.papers.hint')}</p>
      <Table
        label={t('staff.papers.tab')}
        columns={[
          {
            key: 'name',
            title: t('staff.papers.paper'),
            render: ({ template }) => <b>{t(PAPER_TEXTS[template.id])}</b>,
          },
          { key: 'mark', title: t('staff.papers.mark'), render: ({ mark }) => mark },
          { key: 'state', title: t('staff.papers.state'), render: (paper) => <StateOf paper={paper} /> },
          {
            key: 'changed',
            title: t('staff.papers.changed'),
            render: ({ history: [last] }) => (last ? `${formatDay(last.at)} ${last.by}` : ''),
          },
        ]}
        items={papers.map((paper) => ({ ...paper, id: paper.template.id }))}
        onOpen={setOpenId}
        emptyText={t('staff.papers.none')}
      />
    </div>
  );
}

/** The keyboard goes on where it was before the paper was opened. */
function focusRow(paperId: string): void {
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(paperId)}"]`)?.focus();
}

function StateOf({ paper: { template, own, isInForce } }: { readonly paper: PaperData }) {
  const { t } = useTranslation();
  const isBegun = usePaperDrafts(({ drafts }) => template.id in drafts);
  if (isBegun) return <StateLabel tone="warn">{t('staff.papers.begun')}</StateLabel>;
  if (!isInForce) return <StateLabel tone="warn">{t('staff.papers.waits')}</StateLabel>;
  const isOwn = Object.keys(own).length > 0;
  return isOwn ? (
    <StateLabel tone="done">{t('staff.papers.own')}</StateLabel>
  ) : (
    <StateLabel tone="neutral">{t('staff.papers.shipped')}</StateLabel>
  );
}
