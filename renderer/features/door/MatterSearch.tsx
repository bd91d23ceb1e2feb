import { useId, useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '#shared/catalogue/findEntry.ts';
import { type KnowledgeHit, searchForgivingSlips } from '#shared/catalogue/searchKnowledge.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useCommandRegistry } from '#renderer/commands/CommandsProvider.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { answerLine } from './answerLine.ts';
import { ownerWord } from './cardWords.ts';

const MOST_RESULTS = 6;

type MatterSearchProps = {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onChoose: (serviceId: string) => void;
  /** An article is no matter: it is read, and the choice goes on. */
  readonly onRead: (articleId: string) => void;
  /** Nothing of what is found: counted all the same. */
  readonly onOther: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
};

/**
 * Results stand in the page, each with its answer, so that many clients are helped before anything is chosen.
 * Arrows move, Enter takes the marked one (the first unless moved), Esc clears. The last is always another question.
 */
export function MatterSearch(props: MatterSearchProps) {
  const { catalogue, text, onTextChange, onChoose, onRead, onOther, inputRef } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const language = useUi((state) => state.look.language);
  const registry = useCommandRegistry();
  const listId = useId();
  const [marked, setMarked] = useState(0);
  const hits = useMemo(
    () => searchForgivingSlips(catalogue, text, language).slice(0, MOST_RESULTS),
    [catalogue, text, language],
  );
  const wanted = text.trim();
  const rows = wanted === '' ? 0 : hits.length + 1;

  function change(next: string) {
    setMarked(0);
    onTextChange(next);
  }

  function take(hit: KnowledgeHit) {
    if (hit.kind === 'card') onChoose(hit.card.id);
    else onRead(hit.article.id);
  }

  function runKey(key: string) {
    const command = registry.forKey(key, false);
    if (command) registry.run(command);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey && event.key === 'z' && text === '') {
      // There is nothing to undo in an empty field, so the key means the ticket just given.
      runKey('Control+z');
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // A digit before anything else is the button's with that digit: no matter begins with one.
    if (wanted === '' && /^\d$/.test(event.key)) runKey(event.key);
    else if (move && rows > 0) setMarked((marked + move + rows) % rows);
    else if (event.key === 'Enter' && hits[marked]) take(hits[marked]);
    else if (event.key === 'Enter' && rows > 0) onOther();
    else if (event.key === 'Escape' && text !== '') change('');
    else return;
    event.preventDefault();
  }

  return (
    <div className="field is-big">
      <label className="visually-hidden" htmlFor={`${listId}-input`}>
        {t('door.search.label')}
      </label>
      <div className="field-box">
        <Icon name="search" className="field-lead" />
        <input
          id={`${listId}-input`}
          ref={inputRef}
          className="field-input"
          role="combobox"
          aria-expanded={rows > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows > 0 ? `${listId}-${marked}` : undefined}
          autoComplete="off"
          spellCheck="false"
          placeholder={t('door.search.placeholder')}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {wanted === '' && <span className="door-search-hint">{t('door.search.hint')}</span>}
      </div>
      <div className="visually-hidden" role="status">
        {wanted !== '' && t('door.search.found', { count: hits.length })}
      </div>
      <div className="door-results" id={listId} role="listbox" aria-label={t('door.search.label')}>
        {hits.map((hit, index) => (
          // The keyboard stays in the field, which says which option is marked.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={bodyOf(hit).id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className="door-result"
            onClick={() => take(hit)}
          >
            <span className="bold cut">{local(bodyOf(hit).name)}</span>
            <span className="sub">{ownerWord(catalogue, bodyOf(hit), local)}</span>
            <span className="door-result-answer cut">
              {hit.kind === 'card' ? answerLine(hit.card, t, local) : t('door.search.article')}
            </span>
          </div>
        ))}
        {rows > 0 && (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            id={`${listId}-${hits.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={marked === hits.length}
            className="door-result"
            onClick={onOther}
          >
            <span className="cut">{t('door.otherQuestion')}</span>
          </div>
        )}
      </div>
      {wanted !== '' && hits.length === 0 && (
        <p className="muted">{t('door.search.nothing', { text: wanted })}</p>
      )}
    </div>
  );
}
