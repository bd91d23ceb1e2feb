import type { Ref } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import type { Article, Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { focusOf } from '#renderer/ui/fieldParts.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import '#renderer/ui/Field.css';
import '#renderer/ui/Options.css';

export type ServiceSection = {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly ServiceCard[];
  /** What is found beside services; chosen like them. */
  readonly articles?: readonly Article[];
};

type ServiceSearchProps = {
  readonly label: string;
  readonly hint: string;
  readonly emptyText: string;
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What the text finds, or what is offered without one; each card once. */
  readonly sections: readonly ServiceSection[];
  /** The section whose cards have the digits. */
  readonly digitsOf?: string;
  /** The card that is shown beside it. */
  readonly current?: string | undefined;
  /** A service, or an article. */
  readonly onChoose: (id: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A service by everyday words: the field keeps the focus, arrows walk through the list beneath, Enter takes one. */
export function ServiceSearch(props: ServiceSearchProps) {
  const { label, hint, emptyText, text, onTextChange, sections, onChoose, inputRef } = props;
  return (
    <Autocomplete inputValue={text} onInputChange={onTextChange}>
      <SearchField className="field is-big" {...focusOf(true)}>
        <Label className="field-label">{label}</Label>
        <div className="field-box">
          <Icon name="search" className="field-lead" />
          <Input className="field-input" placeholder={hint} {...(inputRef ? { ref: inputRef } : {})} />
        </div>
      </SearchField>
      <ListBox
        className="options"
        aria-label={label}
        selectionMode="none"
        onAction={(id) => onChoose(String(id))}
        renderEmptyState={() => <div className="options-empty">{emptyText}</div>}
      >
        {sections.map(({ id, title, cards, articles = [] }) => (
          <ListBoxSection key={id}>
            <Header className="options-section-title">{title}</Header>
            {cards.map((card, index) => (
              <EntryOption
                key={card.id}
                entry={card}
                icon="document"
                catalogue={props.catalogue}
                digit={id === props.digitsOf ? index + 1 : null}
                isCurrent={card.id === props.current}
              />
            ))}
            {articles.map((article) => (
              <EntryOption
                key={article.id}
                entry={article}
                icon="book"
                catalogue={props.catalogue}
                digit={null}
                isCurrent={article.id === props.current}
              />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

type EntryOptionProps = {
  readonly entry: Pick<ServiceCard, 'id' | 'name' | 'owner'>;
  readonly icon: IconName;
  readonly catalogue: Catalogue;
  readonly digit: number | null;
  readonly isCurrent: boolean;
};

function EntryOption({ entry, icon, catalogue, digit, isCurrent }: EntryOptionProps) {
  const say = useLocalText();
  const owner = catalogue.institutions.find(({ id }) => id === entry.owner);
  return (
    <ListBoxItem
      id={entry.id}
      className={isCurrent ? 'option is-current' : 'option'}
      textValue={say(entry.name)}
    >
      <Icon name={icon} />
      <span className="cut" title={say(entry.name)}>
        {say(entry.name)}
      </span>
      <span className="row">
        <span className="muted">{owner && say(owner.shortName)}</span>
        {digit !== null && <Kbd keys={String(digit)} isSilent />}
      </span>
    </ListBoxItem>
  );
}
