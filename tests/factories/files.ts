import { createHash, randomBytes } from 'node:crypto';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Objects of a PDF around the given ones; no reader needs more than this to open it. */
export function aPdf(...objects: readonly string[]): Buffer {
  const content = 'BT /F1 24 Tf 60 740 Td (Izzina) Tj ET';
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const places = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${lines}`;
  const trailer = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

/** Objects packed together, as programs write them today. */
export function packedObjects(objects: string): string {
  const body = deflateSync(Buffer.from(`10 0 ${objects}`, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

/** A PDF of about that size, filled with what cannot be compressed. */
export function aLargePdf(bytes: number): Buffer {
  const place = '@@filling@@';
  const pdf = aPdf(`<< /Length ${bytes} >>\nstream\n${place}\nendstream`);
  const at = pdf.indexOf(place);
  return Buffer.concat([pdf.subarray(0, at), randomBytes(bytes), pdf.subarray(at + place.length)]);
}

export function aPng(width = 8, height = 8): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  // The row's filter, then grey.
  const rows = width * height > 1_000_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height, 200);
  if (rows.length > 1) for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The frame of a picture: what tells that it is one, and how large. */
export function aJpeg(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.from([0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x10, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00]),
    randomBytes(64).map((byte) => byte & 0x7f),
    Buffer.from([0xff, 0xd9]),
  ]);
}

export function aZip(files: Readonly<Record<string, Buffer | string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const isPacked = name !== 'mimetype';
    const data = isPacked ? deflateRawSync(plain) : plain;
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(isPacked ? 8 : 0, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, data]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(at, 12);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place.subarray(2), nameBytes]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** A signed container with the given papers; the certificate is not a real one. */
export function aContainer(files: Readonly<Record<string, Buffer | string>>, certificate = ''): Buffer {
  const signature =
    '<asic:XAdESSignatures><ds:Signature Id="S1"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>' +
    `${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>` +
    '<xades:SigningTime>2026-11-20T09:15:00Z</xades:SigningTime></ds:Signature></asic:XAdESSignatures>';
  return aZip({
    mimetype: 'application/vnd.etsi.asic-e+zip',
    ...files,
    'META-INF/manifest.xml': '<manifest/>',
    'META-INF/signatures0.xml': signature,
  });
}
