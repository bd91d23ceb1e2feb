import type { FoldableEvent } from '#shared/domain/event.ts';
import type { Notice, NoticeEvent } from '#shared/domain/request/notice/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

export function evolveNotice(state: RequestState, known: NoticeEvent, event: FoldableEvent): RequestState {
  const { about, questionId } = known.payload;
  const { at } = event;
  if (known.type === 'request.noticeAsked') {
    const begun = { channel: null, status: 'asked', why: null, at, sentAt: null } as const;
    return withNotice(state, { id: event.id, about, questionId, ...begun });
  }
  const { noticeId: id, channel, status, why } = known.payload;
  const before = state.notices?.find((notice) => notice.id === id);
  const isSent = status === 'sent' || status === 'delivered';
  const sentAt = before?.sentAt ?? (isSent ? at : null);
  return withNotice(state, { id, about, questionId, channel, status, why, at, sentAt });
}

function withNotice(state: RequestState, notice: Notice): RequestState {
  const { notices = [] } = state;
  const isKnown = notices.some(({ id }) => id === notice.id);
  return {
    ...state,
    notices: isKnown ? notices.map((each) => (each.id === notice.id ? notice : each)) : [...notices, notice],
  };
}
