/** A document that the office made. */
export type MadeFile = { readonly name: string; readonly mediaType: string; readonly base64: string };

/** An address inside this page; whoever asks for it revokes it. */
export function addressOf({ base64, mediaType }: MadeFile): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}
