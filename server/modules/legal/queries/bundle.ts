import { bundlePart } from '../../../../shared/vocabulary/legal';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import type { LegalCase } from '../entities/legal-case.entity';
import { sayIn } from '../print/bundle-texts';
import {
  confirmationPieces,
  correspondencePieces,
  letterPieces,
  promisePieces,
  stepPieces,
  visitPieces,
} from './bundle-contacts';
import { contractPieces, deliveryPieces, ledgerPieces, settlementPieces } from './bundle-goods';
import type { Desk, Piece } from './bundle-piece';

/** A piece with its place in the index and, where it is there, the name of its file. */
export interface Placed extends Piece {
  readonly number: string;
  readonly fileName: string | null;
}

export async function deskOf(ctx: RequestContext, found: LegalCase): Promise<Desk> {
  const contract = await getOrThrow(ctx, Contract, found.contractId);
  const account = await getOrThrow(ctx, Account, contract.accountId);
  return { ctx, found, contract, account, say: sayIn(ctx.language) };
}

/**
 * What the bundle of a case holds, in order and numbered, and what it lacks (REC-5). It is the case's own evidence:
 * letters and visits are in it also where the reader has no other business with them.
 */
export async function bundleOf(desk: Desk): Promise<Placed[]> {
  const parts = [
    await contractPieces(desk),
    await deliveryPieces(desk),
    await settlementPieces(desk),
    await letterPieces(desk),
    await visitPieces(desk),
    await confirmationPieces(desk),
    await promisePieces(desk),
    await ledgerPieces(desk),
    await stepPieces(desk),
    await correspondencePieces(desk),
  ];
  return parts.flatMap((pieces, part) =>
    pieces.map((piece, at) => {
      const number = `${two(part + 1)}-${two(at + 1)}`;
      const folder = `${two(part + 1)} ${bundlePart.labels[piece.part][desk.ctx.language]}`;
      const name = safe(`${number} ${piece.title}`);
      return { ...piece, number, fileName: piece.ending ? `${folder}/${name}.${piece.ending}` : null };
    }),
  );
}

const two = (count: number): string => String(count).padStart(2, '0');
const safe = (name: string): string => name.replaceAll(/[\\/:*?"<>|]/g, '_').slice(0, 120);
