import type { ReactNode, Ref } from 'react';
import { Kbd } from './Kbd.tsx';
import { TextField } from './TextField.tsx';
import './ListPage.css';

type ListPageProps = {
  readonly title: string;
  /** Beside the title: what narrows the list. */
  readonly tools?: ReactNode;
  /** A figure at the right, before the search. */
  readonly note?: ReactNode;
  readonly find?: ReactNode;
  /** A notice, then the table, which takes the rest of the height. */
  readonly children: ReactNode;
};

/** A worklist that fills the screen: one line of head, rows beneath. */
export function ListPage({ title, tools, note, find, children }: ListPageProps) {
  return (
    <section className="list-page" aria-label={title}>
      <header className="list-page-head">
        <h1>{title}</h1>
        {tools}
        <div className="list-page-end">
          {note && <span className="sub nowrap">{note}</span>}
          {find}
        </div>
      </header>
      {children}
    </section>
  );
}

type ListFindProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly keys: string | undefined;
};

/** Narrows what the list holds; it asks nobody. */
export function ListFind({ label, value, onChange, inputRef, keys }: ListFindProps) {
  return (
    <div className="list-find">
      <TextField
        label={label}
        isLabelHidden
        leadIcon="search"
        placeholder={label}
        value={value}
        onChange={onChange}
        inputRef={inputRef}
      />
      {keys && <Kbd keys={keys} />}
    </div>
  );
}
