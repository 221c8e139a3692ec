import { crc32 } from 'node:zlib';
import { drawPng } from '../png.ts';

/** A small real file: name, media type and bytes in base64. */
export interface SampleFile {
  name: string;
  contentType: string;
  contentBytes: string;
  size: number;
}

export type FileKind = 'pdf' | 'xlsx' | 'png' | 'eml';

/** A file of a kind that opens in its program. `name` is without its ending; it is the text inside, too. */
export function sampleFile(kind: FileKind, name: string): SampleFile {
  const [contentType, bytes] = MAKERS[kind](name);
  return { name: `${name}.${kind}`, contentType, contentBytes: bytes.toString('base64'), size: bytes.length };
}

const MAKERS: Record<FileKind, (name: string) => [string, Buffer]> = {
  pdf: (name) => ['application/pdf', pdf(name)],
  xlsx: (name) => ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx(name)],
  png: () => ['image/png', drawPng(64, (x, y) => (Math.abs(x - 0.5) + Math.abs(y - 0.5) < 0.4 ? 0x27676b : 0xe8eef0))],
  eml: (name) => ['message/rfc822', eml(name)],
};

/** One A4 page with one line of text. */
function pdf(text: string): Buffer {
  const line = `BT /F1 18 Tf 72 760 Td (${text.replace(/[^ -'*-[\]-~]/g, '?')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + tail, 'latin1');
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with one sheet and one cell. */
function xlsx(text: string): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const relation = (id: string, type: string, target: string) =>
    `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${head}<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text.replace(/[<&]/g, ' ')}</t></is></c></row></sheetData></worksheet>`,
  });
}

/** A ZIP archive without compression: APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
function zip(files: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.set([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x50], 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, data);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name);
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function eml(subject: string): Buffer {
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  return Buffer.from(`From: info@messe.example\r\nTo: events@nordlys.example\r\nSubject: ${encoded}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the attached plan.\r\n`);
}
