import { useEffect } from 'react';
import type { ContactChannel } from '#shared/domain/visit/contact/types.ts';
import type { Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { LogDialog } from './LogDialog.tsx';
import { openDraft, useLog } from './logDraft.ts';

/** TEL-01: a call or an e-mail, from anywhere in the application and over whatever is open there. */
export function ContactLog({ person }: { readonly person: Person }) {
  const overlay = useUi((state) => state.overlay);
  const channel = overlay === 'phone' || overlay === 'email' ? overlay : null;
  return channel && <OpenLog key={channel} person={person} channel={channel} />;
}

type OpenLogProps = { readonly person: Person; readonly channel: ContactChannel };

function OpenLog({ person, channel }: OpenLogProps) {
  const { staffId, drafts } = useLog();
  const draft = staffId === person.staffId ? drafts[channel] : undefined;
  useEffect(() => openDraft(person.staffId, channel), [person.staffId, channel]);
  return draft && <LogDialog person={person} draft={draft} />;
}
