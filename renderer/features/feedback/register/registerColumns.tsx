import type { TFunction } from 'i18next';
import type { FeedbackKind } from '#shared/domain/feedback/types.ts';
import { DueLabel } from '#renderer/app/DueLabel.tsx';
import { formatDay } from '#renderer/app/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import { StatusLabel } from '../StatusLabel.tsx';
import type { OwnRow, RegisterRow } from '../rows.ts';
import { KIND_KEYS, SUBJECT_KEYS } from '../words.ts';

type Item<Row> = Row & { readonly id: string };

const KIND_ICONS = {
  complaint: 'warning',
  suggestion: 'edit',
  praise: 'star',
} as const satisfies Record<FeedbackKind, IconName>;

export function registerColumns(t: TFunction): TableColumn<Item<RegisterRow>>[] {
  return [
    kindColumn(t),
    {
      key: 'words',
      title: t('feedback.list.column.words'),
      isRowHeader: true,
      render: ({ beginning, subject }) => (
        <span className="feedback-words-cell">
          <span className="list-cut feedback-cut">{beginning || t('feedback.view.erased')}</span>
          <small className="muted">{t(SUBJECT_KEYS[subject])}</small>
        </span>
      ),
    },
    {
      key: 'sender',
      title: t('feedback.list.column.sender'),
      render: ({ sender, senderName }) => (
        <span className="list-cut feedback-cut is-narrow">
          {sender === 'anonymous' ? (
            <span className="muted">{t('letter.receipt.anonymous')}</span>
          ) : (
            senderName
          )}
        </span>
      ),
    },
    statusColumn(t),
    dueColumn(t),
  ];
}

/** Of one's own intake: how far it is, never what was said. */
export function ownColumns(t: TFunction, act: (row: OwnRow) => React.ReactNode): TableColumn<Item<OwnRow>>[] {
  return [
    {
      key: 'code',
      title: t('feedback.list.column.code'),
      isRowHeader: true,
      render: ({ code }) => <span className="bold nowrap">{code}</span>,
    },
    kindColumn(t),
    {
      key: 'subject',
      title: t('feedback.list.column.subject'),
      render: ({ subject }) => t(SUBJECT_KEYS[subject]),
    },
    {
      key: 'received',
      title: t('feedback.list.column.received'),
      render: ({ receivedAt }) => formatDay(receivedAt),
    },
    statusColumn(t),
    dueColumn(t),
    { key: 'act', title: t('feedback.own.print'), isActs: true, render: act },
  ];
}

function kindColumn<Row extends OwnRow>(t: TFunction): TableColumn<Item<Row>> {
  return {
    key: 'kind',
    title: t('feedback.list.column.kind'),
    render: ({ kind }) => (
      <span className="row nowrap">
        <Icon name={KIND_ICONS[kind]} />
        {t(KIND_KEYS[kind])}
      </span>
    ),
  };
}

function statusColumn<Row extends OwnRow>(t: TFunction): TableColumn<Item<Row>> {
  return {
    key: 'status',
    title: t('feedback.list.column.status'),
    render: ({ status }) => <StatusLabel status={status} />,
  };
}

function dueColumn<Row extends OwnRow>(t: TFunction): TableColumn<Item<Row>> {
  return {
    key: 'due',
    title: t('feedback.list.column.due'),
    render: ({ dueDate, standing }) => <DueLabel day={dueDate} standing={standing} />,
  };
}
