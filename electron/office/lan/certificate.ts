import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

export type Certificate = {
  /** Private key and certificate in PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 as browsers show it: `AB:CD:…`. */
  readonly fingerprint: string;
};

const FILE = 'lan.pem';
const OWNER_ONLY = 0o600;
/** Renewing it would make every paired machine ask its people whether it is still the same centre. */
const YEARS = 10;
const DNS_NAME = 2;
const ADDRESS = 7;

/** The certificate in the data folder; made when there is none yet. Key and certificate are one file, so never half a pair. */
export async function lanCertificate(dataDir: string, names: readonly string[]): Promise<Certificate> {
  const file = path.join(dataDir, FILE);
  if (!fs.existsSync(file)) writeSecret(file, await makePem(names));
  const pem = fs.readFileSync(file, 'utf8');
  return { key: block(pem, 'PRIVATE KEY'), cert: block(pem, 'CERTIFICATE'), fingerprint: fingerprintOf(pem) };
}

async function makePem(names: readonly string[]): Promise<string> {
  const notAfterDate = new Date();
  notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS);
  const pem = await generate([{ name: 'commonName', value: 'Lodzins' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map(altName) },
    ],
  });
  return `${pem.private.trim()}\n${pem.cert.trim()}\n`;
}

function altName(name: string) {
  return /^[\d.]+$/.test(name)
    ? ({ type: ADDRESS, ip: name } as const)
    : ({ type: DNS_NAME, value: name } as const);
}

/** Complete on the disk before the name appears, readable by the owner only. */
function writeSecret(file: string, content: string): void {
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, content, { mode: OWNER_ONLY, flush: true });
  fs.renameSync(unfinished, file);
}

function block(pem: string, label: string): string {
  const found = new RegExp(`-----BEGIN ${label}-----[\\s\\S]+?-----END ${label}-----`).exec(pem)?.[0];
  if (found === undefined) throw new Error(`${FILE} holds no ${label}. Move it away; a new one is made.`);
  return found;
}

function fingerprintOf(pem: string): string {
  return new X509Certificate(block(pem, 'CERTIFICATE')).fingerprint256;
}
