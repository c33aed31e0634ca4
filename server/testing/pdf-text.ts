import { inflateSync } from 'node:zlib';

/** The text of a PDF: what its fonts say that the glyphs of its pages mean. */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const stream = (id: string): string => {
    const found = /stream\n([\s\S]*?)\nendstream/.exec(objects.get(id) ?? '');
    return found ? inflateSync(Buffer.from(found[1] ?? '', 'latin1')).toString('latin1') : '';
  };
  const glyphs = new Map<string, string[]>();
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      if (!cmap || glyphs.has(name)) continue;
      const codes = [...stream(cmap).matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) => [
        ...list.matchAll(/<([^>]*)>/g),
      ]);
      glyphs.set(
        name,
        codes.map(([, hex = '']) =>
          String.fromCharCode(...hex.split(' ').map((code) => parseInt(code, 16) || 0)),
        ),
      );
    }
  let text = '';
  for (const [id, body] of objects) {
    if (!/\/Length/.test(body) || /\/FontFile|\/Length1|beginbfrange/.test(body)) continue;
    let font: string[] = [];
    let page = '';
    try {
      page = stream(id);
    } catch {
      continue;
    }
    for (const [, name, hex] of page.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-f]+)>/gi)) {
      if (name) font = glyphs.get(name) ?? [];
      else for (const code of hex?.match(/.{4}/g) ?? []) text += font[parseInt(code, 16)] ?? '';
    }
  }
  return text;
}
