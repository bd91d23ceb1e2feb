/** More than a large centre has under way at once, each of a few thousand characters. */
const MOST = 1000;

const recent = new Map<string, unknown>();

/** What was erased from the rows is not to stay here either. */
export function forgetStates(): void {
  recent.clear();
}

/** A state as its row keeps it. What is written now is most often read next. */
export function textOf(state: object): string {
  const text = JSON.stringify(state);
  remember(text, state);
  return text;
}

/** The state that a row keeps. Everybody who reads the same text gets the same object: nobody may change it. */
export function stateOf<State>(text: string): State {
  const known = recent.get(text);
  if (known !== undefined) return known as State;
  const state: unknown = JSON.parse(text);
  remember(text, state);
  return state as State;
}

function remember(text: string, state: unknown): void {
  if (recent.size >= MOST) {
    const [oldest] = recent.keys();
    if (oldest !== undefined) recent.delete(oldest);
  }
  recent.set(text, state);
}
