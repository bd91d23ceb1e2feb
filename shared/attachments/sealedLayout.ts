/**
 * How a file lies encrypted on a disk: pieces of one size, each sealed for itself (AES-256-GCM), so that a file of any
 * size is written, read and resumed piece by piece. Which piece it is and whether it is the last one is sealed in with
 * it: pieces that were swapped, left out or cut off do not open. The key belongs to this one file alone.
 */
export const PIECE_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES;
const IV_BYTES = 12;

export function pieceCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PIECE_BYTES));
}

/** Plain bytes in the piece. */
export function pieceBytes(bytes: number, piece: number): number {
  return piece === pieceCount(bytes) - 1 ? bytes - piece * PIECE_BYTES : PIECE_BYTES;
}

export function sealedBytes(bytes: number): number {
  return bytes + pieceCount(bytes) * TAG_BYTES;
}

/** Of a file that was written in part: the plain bytes of its whole pieces. What follows them is written anew. */
export function resumableBytes(bytes: number, sealedSize: number): number {
  if (sealedSize >= sealedBytes(bytes)) return bytes;
  return Math.floor(sealedSize / SEALED_PIECE_BYTES) * PIECE_BYTES;
}

/** Never twice with one key, because a key seals one file and a piece has one number. */
export function pieceIv(piece: number): Uint8Array {
  const iv = new Uint8Array(IV_BYTES);
  new DataView(iv.buffer).setUint32(IV_BYTES - 4, piece);
  return iv;
}

export function pieceLabel(bytes: number, piece: number): Uint8Array {
  return Uint8Array.of(piece === pieceCount(bytes) - 1 ? 1 : 0);
}
