/** Lower case without the marks on letters, so that `berna` finds `bērna` (CAT-23). */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
