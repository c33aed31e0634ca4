import request from 'supertest';
import type { LocalDate } from '../../../shared/local-date';
import { act, mutation } from '../../testing/acts';
import type { Client, TestApp } from '../../testing/create-test-app';

/** The documents of bank lines, all answering a ShownLine. */
const line =
  'id version state amount rest posted paidOn payer text reference asideCause decidedBy { name } receipts { id number amount reversedOn unallocated account { name } }';
export const bankActs = {
  post: mutation('postBankLine', 'PostBankLineInput', line),
  aside: mutation('setBankLineAside', 'SetBankLineAsideInput', line),
  undo: mutation('undoBankLine', 'UndoBankLineInput', line),
  forget:
    'mutation($lineId: ID!, $accountId: ID!) { forgetPayer(lineId: $lineId, accountId: $accountId) { id } }',
  sure: 'mutation($statementId: ID!) { postSureLines(statementId: $statementId) { posted left } }',
  lines: `query($filter: BankLineFilter) { bankLines(filter: $filter, sort: { field: "lineNo" }, page: { size: 200 }) { total items { ${line} } } }`,
  sums: 'query($filter: BankLineFilter) { bankLineSums(filter: $filter) { lines amount posted } }',
  statement:
    'query($id: ID!) { bankStatement(id: $id) { number fileName ownAccount firstOn lastOn lines amount duplicates outgoing refused opening closing difference waiting importedBy { name } } }',
  proposals: `query($lineId: ID!) { bankProposals(lineId: $lineId) { account { name } confidence contested choice rest
    signs { sign detail } twin { number } items { amount open receivable { id number } } } }`,
} as const;

export interface ShownLine {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly amount: string;
  readonly rest: string;
  readonly payer: string;
  readonly reference: string | null;
  readonly receipts: readonly {
    readonly id: string;
    readonly number: string;
    readonly reversedOn: string | null;
  }[];
}

export interface ShownProposal {
  readonly account: { readonly name: string };
  readonly confidence: number;
  readonly contested: boolean;
  readonly choice: string;
  readonly rest: string;
  readonly signs: readonly { readonly sign: string; readonly detail: string }[];
  readonly twin: { readonly number: string } | null;
  readonly items: readonly {
    readonly amount: string | null;
    readonly receivable: { readonly id: string; readonly number: string };
  }[];
}

export interface ShownPreview {
  readonly digest: string;
  readonly lines: number;
  readonly amount: string;
  readonly duplicates: number;
  readonly outgoing: number;
  readonly refused: number;
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly ownAccount: string | null;
  readonly balance: {
    readonly opening: string;
    readonly closing: string;
    readonly difference: string;
  } | null;
  readonly first: readonly { readonly lineNo: number; readonly payer: string; readonly text: string }[];
  readonly faults: readonly {
    readonly lineNo: number;
    readonly faults: readonly { readonly fault: string; readonly column: string; readonly value: string }[];
  }[];
}

/** Sends a statement the way the portal does. */
export function bankTeller(app: TestApp) {
  const send = (client: Client, path: string, bytes: Buffer | string, language = 'en') =>
    request(app.server)
      .post(`/bank-files/${path}`)
      .set('Cookie', client.cookie)
      .set('Accept-Language', language)
      .set('Content-Type', 'application/octet-stream')
      .buffer(true)
      .send(Buffer.from(bytes as never));
  const taken = ({ status, body }: { readonly status: number; readonly body: unknown }): unknown => {
    if (status >= 400) throw new Error(JSON.stringify(body));
    return body;
  };
  const check = async (client: Client, bytes: Buffer | string): Promise<ShownPreview> =>
    taken(await send(client, 'check?name=statement.csv', bytes)) as ShownPreview;
  const lines = async (client: Client, filter: object): Promise<readonly ShownLine[]> =>
    (await client.ok<{ bankLines: { items: ShownLine[] } }>(bankActs.lines, { filter })).bankLines.items;
  return {
    send,
    check,
    lines,
    /** Previews and imports; the lines in the order of the file. */
    imported: async (
      client: Client,
      bytes: Buffer | string,
    ): Promise<{ readonly statementId: string; readonly lines: readonly ShownLine[] }> => {
      const { digest } = await check(client, bytes);
      const sent = await send(client, `import?name=statement.csv&previewed=${digest}`, bytes);
      const statementId = (taken(sent) as { id: string }).id;
      return { statementId, lines: await lines(client, { statementId }) };
    },
    proposals: async (client: Client, lineId: string): Promise<readonly ShownProposal[]> =>
      (await client.ok<{ bankProposals: ShownProposal[] }>(bankActs.proposals, { lineId })).bankProposals,
    post: (client: Client, { id, version }: ShownLine, parts: readonly object[]): Promise<ShownLine> =>
      act<ShownLine>(client, bankActs.post, { lineId: id, version, parts }),
  };
}

/** A statement of a Chinese bank with one row for each payment that came in. */
export function csvOf(
  rows: readonly {
    readonly day?: string;
    readonly amount: string;
    readonly payer?: string;
    readonly account?: string;
    readonly text?: string;
    readonly reference?: string;
  }[],
): string {
  const head = '交易日期,收入,对方户名,对方账号,摘要,流水号';
  const lines = rows.map(
    ({ day = '2026-03-01', amount, payer = '', account = '', text = '', reference = '' }) =>
      [day, amount, payer, account, text, reference].map((cell) => `"${cell}"`).join(','),
  );
  return [head, ...lines, ''].join('\n');
}
