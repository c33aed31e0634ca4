import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { LegalStage } from '../../../../shared/vocabulary/legal';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { Contract, Delivery } from '../../contracts';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { openOnContract } from '../../receivables';
import { LegalCase } from '../entities/legal-case.entity';
import { LegalEvidence } from '../entities/legal-evidence.entity';
import { LegalStep } from '../entities/legal-step.entity';
import { bundleOf, deskOf } from '../queries/bundle';
import { getVisibleLegalCase, listLegalCases, papersOf, stepsOf } from '../queries/legal-cases';
import { limitationsOf, type ItemLimitation } from '../queries/limitations';
import { legalStages } from '../rules/legal-stages';
import { fileLegalPaper } from '../use-cases/file-legal-paper';
import { openLegalCase, returnLegalCase } from '../use-cases/open-legal-case';
import { recordLegalStep, takeBackLegalStep } from '../use-cases/record-legal-step';
import {
  FileLegalPaperInput,
  LegalCaseFilter,
  LegalReasonInput,
  OpenLegalCaseInput,
  RecordLegalStepInput,
} from './legal.inputs';
import { BundlePiece, LimitationItem } from './legal.types';

const LegalCasePage = pageOf(() => LegalCase, 'LegalCasePage');

@Resolver(() => LegalCase)
export class LegalResolver {
  @Query(() => LegalCasePage, { description: "Legal cases of contracts in the reader's sight (REC-5)." })
  @Authorized('receivable.read')
  legalCases(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LegalCaseFilter, { nullable: true }) filter?: LegalCaseFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<LegalCase>> {
    return listLegalCases(ctx, { filter, sort, page });
  }

  @Query(() => LegalCase, { description: 'One legal case.' })
  @Authorized('receivable.read')
  legalCase(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<LegalCase> {
    return getVisibleLegalCase(ctx, id);
  }

  @Query(() => [BundlePiece], {
    description:
      'Index of the evidence bundle of a case: what it holds and what it lacks. The archive itself is /legal/<id>.zip (REC-5).',
  })
  @Authorized('legal.bundle')
  async legalBundle(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<BundlePiece[]> {
    return bundleOf(await deskOf(ctx, await getVisibleLegalCase(ctx, id)));
  }

  @Mutation(() => LegalCase, {
    description:
      'Hand a debt over to legal affairs before it is class C (REC-5). Fails with legal.nothing_open, legal.running.',
  })
  @Authorized('legal.open')
  openLegalCase(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenLegalCaseInput) input: OpenLegalCaseInput,
  ): Promise<LegalCase> {
    return openLegalCase(ctx, input);
  }

  @Mutation(() => LegalCase, {
    description:
      'Give a case that was handed over back to sales (REC-5). Fails with legal.class_c, legal.ended.',
  })
  @Authorized('legal.open')
  returnLegalCase(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LegalReasonInput) input: LegalReasonInput,
  ): Promise<LegalCase> {
    return returnLegalCase(ctx, input);
  }

  @Mutation(() => LegalCase, {
    description:
      'Record the next step of a case, in order (REC-5). Fails with common.invalid_state, legal.step_day, legal.amount_missing, legal.ended.',
  })
  @Authorized('legal.step')
  recordLegalStep(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordLegalStepInput) input: RecordLegalStepInput,
  ): Promise<LegalCase> {
    return recordLegalStep(ctx, input);
  }

  @Mutation(() => LegalCase, {
    description:
      'Take the last step back that was recorded by mistake; it stays readable (REC-5). Fails with legal.nothing_to_take_back, legal.ended.',
  })
  @Authorized('legal.step')
  takeBackLegalStep(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LegalReasonInput) input: LegalReasonInput,
  ): Promise<LegalCase> {
    return takeBackLegalStep(ctx, input);
  }

  @Mutation(() => LegalEvidence, {
    description: 'Add a paper to the evidence of a case (REC-5). Fails with legal.other_contract.',
  })
  @Authorized('legal.file')
  fileLegalPaper(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileLegalPaperInput) input: FileLegalPaperInput,
  ): Promise<LegalEvidence> {
    return fileLegalPaper(ctx, input);
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'Null where the customer is not in sight.' })
  account(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<Account | null> {
    return loadVisibleAccount(ctx, row.accountId);
  }

  @FieldResolver(() => User, { nullable: true })
  openedBy(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<User | null> {
    return load(ctx, User, row.openedById);
  }

  @FieldResolver(() => GraphQLMoney, { description: 'Open on the contract today, in yuan.' })
  open(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<Money> {
    return openOnContract(ctx, row.contractId);
  }

  @FieldResolver(() => [LegalStage], { description: 'Steps that may come next; none once it has ended.' })
  nextStages(@Root() row: LegalCase): readonly LegalStage[] {
    return row.endedOn ? [] : legalStages.moves[row.stage];
  }

  @FieldResolver(() => [LegalStep], { description: 'Steps in order, those taken back too.' })
  steps(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<LegalStep[]> {
    return stepsOf(ctx, row.id);
  }

  @FieldResolver(() => [LegalEvidence], { description: 'Papers that were added to the case.' })
  papers(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<LegalEvidence[]> {
    return papersOf(ctx, row.id);
  }

  @FieldResolver(() => [LimitationItem], {
    description: 'Open items with the last day to sue for each, earliest first, as of today.',
  })
  async limitations(@Ctx() ctx: RequestContext, @Root() row: LegalCase): Promise<readonly ItemLimitation[]> {
    return (await limitationsOf(ctx, [row.contractId])).get(row.contractId)?.items ?? [];
  }
}

@Resolver(() => LegalStep)
export class LegalStepFields {
  @FieldResolver(() => User, { nullable: true })
  recordedBy(@Ctx() ctx: RequestContext, @Root() row: LegalStep): Promise<User | null> {
    return load(ctx, User, row.recordedById);
  }

  @FieldResolver(() => [StoredFile])
  files(@Ctx() ctx: RequestContext, @Root() row: LegalStep): Promise<StoredFile[]> {
    return filesOf(ctx, 'LegalStep', row.id);
  }
}

@Resolver(() => LegalEvidence)
export class LegalEvidenceFields {
  @FieldResolver(() => Delivery, { nullable: true, description: 'The delivery whose signed note it is.' })
  delivery(@Ctx() ctx: RequestContext, @Root() row: LegalEvidence): Promise<Delivery | null> {
    return load(ctx, Delivery, row.deliveryId);
  }

  @FieldResolver(() => User, { nullable: true })
  filedBy(@Ctx() ctx: RequestContext, @Root() row: LegalEvidence): Promise<User | null> {
    return load(ctx, User, row.filedById);
  }

  @FieldResolver(() => [StoredFile])
  files(@Ctx() ctx: RequestContext, @Root() row: LegalEvidence): Promise<StoredFile[]> {
    return filesOf(ctx, 'LegalEvidence', row.id);
  }
}
