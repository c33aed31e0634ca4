import { strFromU8, unzipSync } from 'fflate';
import { childOf, childrenOf, readXml, valueOf, type XmlNode } from './xml-tree';

/** A piece of the page as pdfmake takes it. */
export interface Piece {
  [key: string]: unknown;
}

export interface PageLayout {
  readonly content: readonly Piece[];
  /** Points: left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number];
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly align?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly size?: number | undefined;
}

const points = (twentieths: string | undefined): number => Number(twentieths ?? 0) / 20;
const isOn = (node: XmlNode | undefined, name: string): boolean | undefined => {
  const found = childOf(node, name);
  return found && !['0', 'false', 'none', 'off'].includes(found.attributes['w:val'] ?? '1');
};
const alignments: Record<string, string> = { center: 'center', right: 'right', end: 'right', both: 'left' };

/** What runs and paragraphs look like where they say nothing: from the document's styles. */
class Styles {
  private readonly byId = new Map<string, XmlNode>();
  private readonly size: number;

  constructor(styles: XmlNode | undefined) {
    const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.size = Number(valueOf(defaults, 'w:sz') ?? 21) / 2;
    for (const style of childrenOf(styles, 'w:style'))
      this.byId.set(style.attributes['w:styleId'] ?? '', style);
  }

  look(id: string | undefined, depth = 0): Look {
    const style = id === undefined ? undefined : this.byId.get(id);
    if (!style || depth > 10) return { size: this.size };
    const base = this.look(valueOf(style, 'w:basedOn'), depth + 1);
    return merged(base, childOf(style, 'w:pPr'), childOf(style, 'w:rPr'));
  }
}

function merged(base: Look, paragraph: XmlNode | undefined, run: XmlNode | undefined): Look {
  const size = valueOf(run, 'w:sz');
  return {
    align: alignments[valueOf(paragraph, 'w:jc') ?? ''] ?? (valueOf(paragraph, 'w:jc') ? 'left' : base.align),
    bold: isOn(run, 'w:b') ?? base.bold,
    size: size ? Number(size) / 2 : base.size,
  };
}

/** Runs below a paragraph, also those in hyperlinks, insertions and content controls. */
function runsOf(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent'].includes(child.name)
      ? runsOf(child)
      : [];
  });
}

function piecesOf(paragraph: XmlNode, styles: Styles, table: boolean): Piece[] {
  const layout = childOf(paragraph, 'w:pPr');
  const style = merged(styles.look(valueOf(layout, 'w:pStyle')), layout, undefined);
  const spacing = childOf(layout, 'w:spacing')?.attributes ?? {};
  const indent = childOf(layout, 'w:ind')?.attributes ?? {};
  const pieces: Piece[] = [];
  let text: Piece[] = [];
  let newPage = isOn(layout, 'w:pageBreakBefore') ?? false;
  const finish = (): void => {
    const empty = text.length === 0;
    pieces.push({
      text: empty ? [{ text: ' ', fontSize: style.size }] : text,
      alignment: style.align ?? 'left',
      lineHeight: table ? 1 : 1.25,
      margin: [
        points(indent['w:left']),
        points(spacing['w:before']),
        points(indent['w:right']),
        points(spacing['w:after']),
      ],
      ...(indent['w:firstLine'] ? { leadingIndent: points(indent['w:firstLine']) } : {}),
      ...(newPage && !table ? { pageBreak: 'before' } : {}),
    });
    text = [];
    newPage = false;
  };
  for (const run of runsOf(paragraph)) {
    const own = childOf(run, 'w:rPr');
    const look = merged(style, undefined, own);
    const said = (what: string): void => {
      const underlined = isOn(own, 'w:u');
      const piece: Piece = { text: what, fontSize: look.size ?? 11 };
      if (look.bold) piece['bold'] = true;
      if (underlined) piece['decoration'] = 'underline';
      text.push(piece);
    };
    for (const part of run.children) {
      if (part.name === 'w:t') said(part.text);
      else if (part.name === 'w:tab') said('    ');
      else if (part.name === 'w:br' && part.attributes['w:type'] === 'page') {
        if (text.length > 0) finish();
        newPage = true;
      } else if (part.name === 'w:br' || part.name === 'w:cr') said('\n');
    }
  }
  finish();
  return pieces;
}

function tablePiece(table: XmlNode, styles: Styles, width: number): Piece {
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
    points(attributes['w:w']),
  );
  const total = grid.reduce((sum, part) => sum + part, 0);
  const rows = childrenOf(table, 'w:tr');
  const count = Math.max(grid.length, 1);
  // a table wider than the page is made to fit: paddings of 4 points a side are not in the widths
  const room = width - count * 8 - 1;
  const widths = total > 0 ? grid.map((part) => (part / total) * Math.min(total, room)) : ['*'];
  const body = rows.map((row) => {
    const cells: Piece[] = [];
    for (const cell of childrenOf(row, 'w:tc')) {
      const span = Number(valueOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
      cells.push({ stack: blocksOf(cell, styles, width, true), colSpan: span });
      for (let extra = 1; extra < span; extra += 1) cells.push({});
    }
    while (cells.length < count) cells.push({ text: '' });
    return cells.slice(0, count);
  });
  const borders = childOf(childOf(table, 'w:tblPr'), 'w:tblBorders');
  const plain = borders?.children.every(({ attributes }) =>
    ['none', 'nil'].includes(attributes['w:val'] ?? ''),
  );
  const heads = rows.findIndex((row) => !isOn(childOf(row, 'w:trPr'), 'w:tblHeader'));
  return {
    table: { headerRows: Math.max(0, heads), widths, body, dontBreakRows: true },
    layout: plain ? 'noBorders' : { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
    margin: [0, 2, 0, 8],
  };
}

function blocksOf(parent: XmlNode, styles: Styles, width: number, table = false): Piece[] {
  return parent.children.flatMap((block) => {
    if (block.name === 'w:p') return piecesOf(block, styles, table);
    if (block.name === 'w:tbl') return [tablePiece(block, styles, width)];
    if (block.name === 'w:sdt')
      return blocksOf(childOf(block, 'w:sdtContent') ?? block, styles, width, table);
    return [];
  });
}

/**
 * Lays out a filled Word document for the PDF: paragraphs with alignment, weight and size, tables, page breaks, paper and
 * margins. One source for both files: an edited template changes both. Pictures, headers and footers stay in the Word file.
 *
 * Rule DUN-1.
 */
export function layOutDocx(docx: Uint8Array): PageLayout {
  const files = unzipSync(docx, { filter: ({ name }) => /^word\/(document|styles)\.xml$/.test(name) });
  const tree = (name: string, root: string): XmlNode | undefined => {
    const content = files[name];
    return content && childOf(readXml(strFromU8(content)), root);
  };
  const styles = new Styles(tree('word/styles.xml', 'w:styles'));
  const body = childOf(tree('word/document.xml', 'w:document'), 'w:body');
  const section = childOf(body, 'w:sectPr');
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margin = childOf(section, 'w:pgMar')?.attributes ?? {};
  const width = points(size['w:w'] ?? '11906');
  const margins = (['w:left', 'w:top', 'w:right', 'w:bottom'] as const).map((side) =>
    Math.min(200, Math.max(20, points(margin[side] ?? '1247'))),
  ) as [number, number, number, number];
  return {
    content: body ? blocksOf(body, styles, width - margins[0] - margins[2]) : [],
    margins,
    width,
    height: points(size['w:h'] ?? '16838'),
  };
}
