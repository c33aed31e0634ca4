import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import { bundlePart } from '../../../../shared/vocabulary/legal';
import type { RequestContext } from '../../../core/context';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { printReport } from '../../letters';
import { openOnContract } from '../../receivables';
import type { LegalCase } from '../entities/legal-case.entity';
import { bundleOf, deskOf, type Placed } from '../queries/bundle';
import { yuan, type Desk } from '../queries/bundle-piece';
import { getVisibleLegalCase } from '../queries/legal-cases';
import { limitationsOf } from '../queries/limitations';
import { subjectOf } from './follow-legal';

export interface Bundle {
  readonly name: string;
  readonly write: (out: Writable) => Promise<void>;
}

/**
 * The evidence of a case as one archive: index first, then piece by piece, as much in memory as one piece needs. Who
 * took it is kept in the trail (REC-5).
 *
 * @throws DomainError common.not_found
 */
export async function openBundle(ctx: RequestContext, id: string): Promise<Bundle> {
  const found = await getVisibleLegalCase(ctx, id);
  const desk = await deskOf(ctx, found);
  const pieces = await bundleOf(desk);
  const index = await printIndex(desk, pieces);
  const missing = pieces.filter(({ fileName }) => !fileName).length;
  await inTransaction(ctx, (tx) =>
    recordAudit(tx, 'legal.bundle_taken', subjectOf(found), { pieces: pieces.length, missing }),
  );
  return { name: `${found.number}.zip`, write: (out) => stream(desk, index, pieces, out) };
}

async function stream(
  { ctx, say }: Desk,
  index: Uint8Array,
  pieces: readonly Placed[],
  out: Writable,
): Promise<void> {
  const zip = new Zip((error, chunk) => {
    if (error) out.destroy(error);
    else out.write(chunk);
  });
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    const entry = new ZipPassThrough(name);
    entry.mtime = ctx.now;
    zip.add(entry);
    entry.push(bytes, true);
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  };
  await add(`00 ${say('index')}.pdf`, index);
  for (const { fileName, read } of pieces) {
    if (out.destroyed) return;
    if (fileName) await add(fileName, await read());
  }
  zip.end();
}

async function printIndex(desk: Desk, pieces: readonly Placed[]): Promise<Uint8Array> {
  const { ctx, found, contract, account, say } = desk;
  const open = await openOnContract(ctx, contract.id);
  const missing = pieces.filter(({ fileName }) => !fileName).length;
  return printReport({
    title: say('index'),
    lines: [
      `${say('case')}: ${found.number}`,
      `${say('customer')}: ${account.name}`,
      `${say('contract')}: ${contract.number ?? ''} ${contract.projectName}`,
      `${say('open')}: ${yuan(open)}`,
      `${say('limitation')}: ${await limitationText(ctx, found, say('inCourt'))}`,
      `${say('made')}: ${ctx.today}`,
      `${say('pieces', { n: pieces.length })}${missing > 0 ? `; ${say('missingOf', { n: missing })}` : ''}`,
    ],
    tables: [
      {
        columns: [
          { head: say('number'), width: 40 },
          { head: say('part'), width: 90 },
          { head: say('title') },
          { head: say('on'), width: 60 },
          { head: say('file'), width: 70 },
        ],
        rows: pieces.map((piece) => [
          piece.number,
          bundlePart.labels[piece.part][ctx.language],
          piece.title,
          piece.on ?? '',
          piece.ending ? piece.ending.toUpperCase() : say('missing'),
        ]),
        none: say('none'),
      },
    ],
  });
}

async function limitationText(ctx: RequestContext, found: LegalCase, inCourt: string): Promise<string> {
  if (found.endedOn) return '–';
  return (await limitationsOf(ctx, [found.contractId])).get(found.contractId)?.first?.endsOn ?? inCourt;
}
