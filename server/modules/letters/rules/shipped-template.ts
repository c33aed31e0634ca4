import { strToU8, zipSync } from 'fflate';
import type { LetterTone } from '../../../../shared/vocabulary/letters';
import { ITEMS } from './letter-fields';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Look {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly bold?: boolean;
  /** Half points, as Word counts. */
  readonly size?: number;
  readonly after?: number;
  readonly indent?: boolean;
  readonly newPage?: boolean;
}

function paragraph(text: string, look: Look = {}): string {
  const { align = 'both', bold = false, size = 22, after = 120, indent = false, newPage = false } = look;
  const layout = [
    newPage ? '<w:pageBreakBefore/>' : '',
    `<w:spacing w:after="${after}" w:line="360" w:lineRule="auto"/>`,
    indent ? `<w:ind w:firstLine="${size * 20}"/>` : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  const run = `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/>`;
  return `<w:p><w:pPr>${layout}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const columns = [
  { head: '序号', width: 600, field: '序号', align: 'center' },
  { head: '合同号', width: 1500, field: '合同号', align: 'left' },
  { head: '项目', width: 2200, field: '项目', align: 'left' },
  { head: '单据', width: 1500, field: '单据', align: 'left' },
  { head: '到期日', width: 1200, field: '到期日', align: 'center' },
  { head: '逾期天数', width: 900, field: '逾期天数', align: 'right' },
  { head: '金额（元）', width: 1500, field: '金额', align: 'right' },
] as const;

function table(): string {
  const cell = (width: number, text: string, look: Look): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, { size: 18, after: 0, ...look })}</w:tc>`;
  const last = columns.length - 1;
  const loop = (at: number): string => (at === 0 ? `{#${ITEMS}}` : '');
  const ends = (at: number): string => (at === last ? `{/${ITEMS}}` : '');
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>
<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr>${columns.map(({ width, head }) => cell(width, head, { bold: true, align: 'center' })).join('')}</w:tr>
<w:tr>${columns.map(({ width, field, align }, at) => cell(width, `${loop(at)}{${field}}${ends(at)}`, { align })).join('')}</w:tr>
</w:tbl>`;
}

const openings: Record<LetterTone, { readonly title: string; readonly body: readonly string[] }> = {
  REMIND: {
    title: '工作联系函',
    body: [
      '感谢贵公司一直以来的支持。经核对，截至{日期}，贵公司尚有以下{项数}笔到期款项未支付，谨此提醒：',
      '请贵公司核对后，于{期限日}前安排付款；如款项已付，请告知付款日期并忽略本函。',
    ],
  },
  PRESS: {
    title: '催款函',
    body: [
      '我公司已就到期货款函告贵公司，至今未全部收到。截至{日期}，以下{项数}笔款项仍逾期未付（第{次数}次函告）：',
      '请贵公司务必于{期限日}前付清。再次函告仍未付清的，我公司将依合同约定暂停供货。',
    ],
  },
  FINAL: {
    title: '最后催款函暨暂停供货通知',
    body: [
      '我公司已连续{次数}次函告，贵公司至今仍未付清到期货款。截至{日期}，以下{项数}笔款项逾期未付：',
      '依合同约定，我公司自即日起暂停供货，至逾期款项全部付清时恢复。请贵公司于{期限日}前付清；逾期不付的，我公司保留通过法律途径追索货款及利息的权利。',
    ],
  },
};

function body(tone: LetterTone): string {
  const { title, body: texts } = openings[tone];
  return [
    paragraph('{我司}', { align: 'center', bold: true, size: 30, after: 60 }),
    paragraph(title, { align: 'center', bold: true, size: 36, after: 120 }),
    paragraph('{函号}', { align: 'right', after: 240 }),
    paragraph('致：{客户}', { bold: true }),
    paragraph(texts[0] ?? '', { indent: true }),
    table(),
    paragraph('合计：人民币 {合计} 元（大写：{大写}）', { bold: true }),
    paragraph(texts[1] ?? '', { indent: true }),
    paragraph('收款单位：{我司}', { after: 0 }),
    paragraph('开户行：{开户行}', { after: 0 }),
    paragraph('账号：{账号}', { after: 0 }),
    paragraph('联系人：{联系人}　地址：{我司地址}', { after: 240 }),
    paragraph('{我司}（盖章）', { align: 'right', after: 0 }),
    paragraph('签发人：{签发人}', { align: 'right', after: 0 }),
    paragraph('{日期}', { align: 'right' }),
    paragraph('回　执', { align: 'center', bold: true, size: 32, newPage: true }),
    paragraph('{我司}：', { bold: true }),
    paragraph('贵公司{函号}函已收悉。函列款项合计人民币 {合计} 元（大写：{大写}），我公司核对意见如下：', {
      indent: true,
    }),
    paragraph('□ 金额无误，将于 ______ 年 ____ 月 ____ 日前支付。'),
    paragraph('□ 金额有出入，说明：________________________________________'),
    paragraph('{客户}（盖章）', { align: 'right', after: 0 }),
    paragraph('经办人：____________　日期：____________', { align: 'right' }),
  ].join('');
}

/** The template that comes with the product, as a Word document (DUN-1). The same bytes each time. */
export function shippedTemplate(tone: LetterTone): Uint8Array {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  const fonts = '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>';
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body(tone)}${page}</w:body></w:document>`,
  };
  // a fixed day: the same template is the same file, by which it is known again
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: '2026-01-01T00:00:00' });
}
