import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { LossReason } from '../../../../shared/vocabulary/leads';
import { actorOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { LossEvidence } from '../entities/loss-evidence.entity';
import { LossRecord } from '../entities/loss-record.entity';
import { listLosses } from '../queries/loss-list';
import { openLosses } from '../queries/open-losses';
import { evidenceOn, getVisibleLoss } from '../queries/visible-losses';
import { isOpenToEvidence, isOverdue } from '../rules/loss-days';
import { closeLoss } from '../use-cases/close-loss';
import { fileLoss } from '../use-cases/file-loss';
import { giveLossEvidence } from '../use-cases/give-loss-evidence';
import { loseAccount } from '../use-cases/lose-account';
import {
  CloseLossInput,
  FileLossInput,
  GiveLossEvidenceInput,
  LoseAccountInput,
  LossFilter,
  OpenLossFilterInput,
} from './loss.inputs';

@ObjectType({
  description:
    'A loss as everybody may look into it: customer and where it went, never the rep, the contact, the amount or the talks (LOSS-2).',
})
export class OpenLoss {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  customerName!: string;

  @Field(() => String)
  siteName!: string;

  @Field(() => String, { nullable: true, description: 'Unit of the rep.' })
  department!: string | null;

  @Field(() => LossReason)
  reason!: LossReason;

  @Field(() => String, { nullable: true })
  competitor!: string | null;

  @Field(() => GraphQLLocalDate)
  lostOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  openUntil!: LocalDate;

  @Field(() => Boolean, { description: 'The reader gave evidence on it.' })
  gaveEvidence!: boolean;
}

const LossPage = pageOf(() => LossRecord, 'LossPage');
const OpenLossPage = pageOf(() => OpenLoss, 'OpenLossPage');

@Resolver(() => LossRecord)
export class LossResolver {
  @Query(() => LossPage, {
    description: "Losses in the reader's sight: one's own, those of the people below.",
  })
  @Authorized('lead.read')
  losses(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LossFilter, { nullable: true }) filter?: LossFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<LossRecord>> {
    return listLosses(ctx, { filter, sort, page });
  }

  @Query(() => LossRecord, { description: 'One loss.' })
  @Authorized('lead.read')
  loss(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<LossRecord> {
    return getVisibleLoss(ctx, id);
  }

  @Query(() => OpenLossPage, {
    description:
      'Losses of the whole company that are open to evidence, without what is confidential (LOSS-2).',
  })
  @Authorized('loss.scrutinise')
  openLosses(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => OpenLossFilterInput, { nullable: true }) filter?: OpenLossFilterInput,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<OpenLoss>> {
    return openLosses(ctx, { filter, sort, page });
  }

  @Mutation(() => LossRecord, {
    description:
      'Record that a customer went to somebody else; its owner files the record (LOSS-1). Fails with loss.nobody_responsible, loss.account_open.',
  })
  @Authorized('loss.file')
  loseAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LoseAccountInput) input: LoseAccountInput,
  ): Promise<LossRecord> {
    return loseAccount(ctx, input);
  }

  @Mutation(() => LossRecord, {
    description:
      'File a loss: why, where to, how much, what is learnt (LOSS-1). Fails with loss.not_yours, loss.already_filed.',
  })
  @Authorized('loss.file')
  fileLoss(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileLossInput) input: FileLossInput,
  ): Promise<LossRecord> {
    return fileLoss(ctx, input);
  }

  @Mutation(() => Boolean, {
    description:
      "Give evidence on a loss in confidence: only the rep's superiors read it and by whom (LOSS-2). Fails with loss.scrutiny_over.",
  })
  @Authorized('loss.scrutinise')
  giveLossEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveLossEvidenceInput) input: GiveLossEvidenceInput,
  ): Promise<boolean> {
    return giveLossEvidence(ctx, input);
  }

  @Mutation(() => LossRecord, {
    description:
      'Close a loss with a finding (LOSS-2). Fails with loss.superior_decides for a party, loss.already_found.',
  })
  @Authorized('loss.judge')
  closeLoss(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CloseLossInput) input: CloseLossInput,
  ): Promise<LossRecord> {
    return closeLoss(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, loss.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  filedBy(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, loss.filedById);
  }

  @FieldResolver(() => User, { nullable: true })
  foundBy(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, loss.foundById);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'Its account, where the reader may see that.',
  })
  account(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, loss.accountId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader is responsible for it.' })
  mine(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): boolean {
    return loss.repId === actorOf(ctx).userId;
  }

  @FieldResolver(() => Boolean, { description: 'Not filed in time: keeps the rep from new claims (LOSS-1).' })
  overdue(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): boolean {
    return isOverdue(loss, ctx.today);
  }

  @FieldResolver(() => Boolean, { description: 'Evidence is still taken (LOSS-2).' })
  openToEvidence(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): boolean {
    return isOpenToEvidence(loss, ctx.today);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why the finding is so; for the rep's superiors.",
  })
  findingNote(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): string | null {
    return may(ctx, 'loss.read_evidence') && loss.repId !== actorOf(ctx).userId ? loss.findingNote : null;
  }

  @FieldResolver(() => [LossEvidence], {
    description:
      "Evidence given in confidence; empty for everybody but the rep's superiors who are no party.",
  })
  evidence(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<LossEvidence[]> {
    return evidenceOn(ctx, loss);
  }
}

@Resolver(() => LossEvidence)
export class LossEvidenceResolver {
  @FieldResolver(() => User, { nullable: true })
  givenBy(@Root() evidence: LossEvidence, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, evidence.givenById);
  }

  @FieldResolver(() => User, { nullable: true })
  accused(@Root() evidence: LossEvidence, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, evidence.accusedId);
  }
}
