type MadeFile = { readonly name: string; readonly mediaType: string; readonly base64: string };

/** The desktop shell asks where; a browser puts it with its downloads. False when it was cancelled. */
export async function saveFile({ name, mediaType, base64 }: MadeFile): Promise<boolean> {
  if (window.lodzins) return window.lodzins.saveFile(name, base64);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
