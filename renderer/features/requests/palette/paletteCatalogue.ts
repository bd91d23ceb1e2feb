import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { Client } from '#renderer/api/client.ts';
import { useUi } from '#renderer/app/uiStore.ts';

/** Between two keys the catalogue does not change; after this long it is asked for again. */
const KEPT_MS = 60_000;

let kept: { readonly at: number; readonly catalogue: Promise<Catalogue> } | null = null;

export function paletteCatalogue(client: Client): Promise<Catalogue> {
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.catalogue;
  // The office checked it against its schema before it came into use.
  const catalogue = client.query('catalogue.get', {}).then((answer) => answer.catalogue as Catalogue);
  kept = { at: Date.now(), catalogue };
  // A try that failed must not be what the next minute is answered with.
  catalogue.catch(() => {
    kept = null;
  });
  return catalogue;
}

/** A text of the catalogue in the language of the person at the screen. */
export function inLanguage(text: LocalText): string {
  return text[useUi.getState().look.language];
}
