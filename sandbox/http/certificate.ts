/** A certificate made at start: for this machine's names, never kept. */
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

/** @param host a further name the certificate is good for, e.g. graph.microsoft.com. */
export async function makeCertificate(host?: string): Promise<Certificate> {
  const names = ['localhost', 'graph.microsoft.com', ...(host === undefined ? [] : [host])];
  const altNames = [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }];
  const made = await generate([{ name: 'commonName', value: host ?? 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}
