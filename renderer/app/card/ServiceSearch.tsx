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
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { focusOf } from '#renderer/ui/fieldParts.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import '#renderer/ui/Field.css';
import '#renderer/ui/Options.css';

export type ServiceSection = {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly ServiceCard[];
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
  readonly onChoose: (serviceId: string) => void;
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
        {sections.map(({ id, title, cards }) => (
          <ListBoxSection key={id}>
            <Header className="options-section-title">{title}</Header>
            {cards.map((card, index) => (
              <ServiceOption
                key={card.id}
                card={card}
                catalogue={props.catalogue}
                digit={id === props.digitsOf ? index + 1 : null}
                isCurrent={card.id === props.current}
              />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

type ServiceOptionProps = {
  readonly card: ServiceCard;
  readonly catalogue: Catalogue;
  readonly digit: number | null;
  readonly isCurrent: boolean;
};

function ServiceOption({ card, catalogue, digit, isCurrent }: ServiceOptionProps) {
  const say = useLocalText();
  const owner = catalogue.institutions.find(({ id }) => id === card.owner);
  return (
    <ListBoxItem
      id={card.id}
      className={isCurrent ? 'option is-current' : 'option'}
      textValue={say(card.name)}
    >
      <Icon name="document" />
      <span className="cut" title={say(card.name)}>
        {say(card.name)}
      </span>
      <span className="row">
        <span className="muted">{owner && say(owner.shortName)}</span>
        {digit !== null && <Kbd keys={String(digit)} isSilent />}
      </span>
    </ListBoxItem>
  );
}
