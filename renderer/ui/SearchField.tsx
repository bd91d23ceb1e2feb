import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FieldLabel, FieldNotes, fieldClass, focusOf } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import './Field.css';
import './Options.css';

export type SearchResult = {
  readonly id: string;
  readonly text: string;
  /** Second line, small. */
  readonly note?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Right-aligned: a price, a date. */
  readonly side?: string | undefined;
};

type SearchFieldProps = FieldProps & {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** Already searched and in order; nothing is filtered here. */
  readonly results: readonly SearchResult[];
  readonly onChoose: (id: string) => void;
  readonly placeholder?: string | undefined;
  readonly isSearching?: boolean | undefined;
  /** Has the focus when it appears: the first field of a dialog, a search that opens. */
  readonly takesFocus?: boolean | undefined;
};

/** A search whose results open beneath it; arrows move, Enter chooses, Esc closes, focus stays in the field. */
export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslation();
  const { text, onTextChange, results, onChoose, placeholder, isSearching } = props;
  return (
    <ComboBox
      className={fieldClass(props.size)}
      inputValue={text}
      onInputChange={onTextChange}
      items={results}
      value={null}
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      isInvalid={Boolean(props.problem)}
      {...focusOf(props.takesFocus)}
    >
      <FieldLabel {...props} />
      <div className="field-box">
        <Icon name="search" className="field-lead" />
        <Input
          className="field-input"
          placeholder={placeholder ?? ''}
          autoComplete="off"
          spellCheck="false"
        />
        {isSearching && <Icon name="sync" isSpinning label={t('ui.searching')} />}
      </div>
      <FieldNotes {...props} />
      <Popover className="options-popover">
        <ListBox
          className="options"
          renderEmptyState={() => (
            <div className="options-empty">{isSearching ? t('ui.searching') : t('ui.nothingFound')}</div>
          )}
        >
          {(result: SearchResult) => (
            <ListBoxItem className="option" id={result.id} textValue={result.text}>
              {result.icon ? <Icon name={result.icon} /> : <span />}
              <span>
                {result.text}
                {result.note && <small>{result.note}</small>}
              </span>
              {result.side && <span className="muted nowrap">{result.side}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
