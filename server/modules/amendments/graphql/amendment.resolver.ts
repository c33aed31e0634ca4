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
import { AmendedField } from '../../../../shared/vocabulary/amendments';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { AmendmentVerdict } from '../entities/amendment-verdict.entity';
import { ContractAmendment } from '../entities/contract-amendment.entity';
import { getVisibleAmendment, listAmendments, verdictsOf } from '../queries/amendments';
import { differencesOf, type AmendmentDifference } from '../rules/amended-terms';
import {
  approveAmendmentAsManager,
  decideAmendment,
  giveAmendmentVerdict,
} from '../use-cases/decide-amendment';
import { changeAmendment, proposeAmendment, withdrawAmendment } from '../use-cases/propose-amendment';
import { signAmendment } from '../use-cases/sign-amendment';
import {
  AmendmentFilter,
  ChangeAmendmentInput,
  DecideAmendmentInput,
  GiveAmendmentVerdictInput,
  ProposeAmendmentInput,
  SignAmendmentInput,
  WithdrawAmendmentInput,
} from './amendment.inputs';

const AmendmentPage = pageOf(() => ContractAmendment, 'AmendmentPage');

@ObjectType({ description: 'A field that an amendment changes, as text before and after.' })
class AmendmentDifferenceType {
  @Field(() => AmendedField)
  field!: AmendedField;

  @Field(() => String, { nullable: true })
  product!: string | null;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@Resolver(() => ContractAmendment)
export class AmendmentResolver {
  @Query(() => AmendmentPage, { description: "Amendments of contracts in the reader's sight (CON-4)." })
  @Authorized('contract.read')
  amendments(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AmendmentFilter, { nullable: true }) filter?: AmendmentFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<ContractAmendment>> {
    return listAmendments(ctx, { filter, sort, page });
  }

  @Query(() => ContractAmendment, { description: 'One amendment.' })
  @Authorized('contract.read')
  amendment(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ContractAmendment> {
    return getVisibleAmendment(ctx, id);
  }

  @Mutation(() => ContractAmendment, {
    description:
      'Propose other terms of a contract under way as its next version (CON-4). Fails with amendment.open_already, amendment.below_delivered, amendment.line_unknown, amendment.nothing_changes, amendment.not_running.',
  })
  @Authorized('contract.apply')
  proposeAmendment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ProposeAmendmentInput) input: ProposeAmendmentInput,
  ): Promise<ContractAmendment> {
    return proposeAmendment(ctx, input);
  }

  @Mutation(() => ContractAmendment, {
    description: 'Change an amendment under way; from the joint review on it voids the verdicts (CRE-3).',
  })
  @Authorized('contract.apply')
  changeAmendment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangeAmendmentInput) input: ChangeAmendmentInput,
  ): Promise<ContractAmendment> {
    return changeAmendment(ctx, input);
  }

  @Mutation(() => ContractAmendment, { description: 'Take an amendment back before it is in force.' })
  @Authorized('contract.apply')
  withdrawAmendment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawAmendmentInput) input: WithdrawAmendmentInput,
  ): Promise<ContractAmendment> {
    return withdrawAmendment(ctx, input);
  }

  @Mutation(() => ContractAmendment, {
    description:
      "Pass an amendment on to the joint review as sales manager, or turn it down. Never one's own.",
  })
  @Authorized('contract.approve')
  approveAmendmentAsManager(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideAmendmentInput) input: DecideAmendmentInput,
  ): Promise<ContractAmendment> {
    return approveAmendmentAsManager(ctx, input);
  }

  @Mutation(() => ContractAmendment, {
    description: 'Speak for a department on an amendment. Any "no" stops it (CRE-3).',
  })
  @Authorized('contract.review')
  giveAmendmentVerdict(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveAmendmentVerdictInput) input: GiveAmendmentVerdictInput,
  ): Promise<ContractAmendment> {
    return giveAmendmentVerdict(ctx, input);
  }

  @Mutation(() => ContractAmendment, {
    description:
      'Decide as VP on an amendment that all departments agreed to. Fails with price.grant_needed.',
  })
  @Authorized('contract.decide')
  decideAmendment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideAmendmentInput) input: DecideAmendmentInput,
  ): Promise<ContractAmendment> {
    return decideAmendment(ctx, input);
  }

  @Mutation(() => ContractAmendment, {
    description: 'Record the signed supplement: the contract has the new terms from now on.',
  })
  @Authorized('contract.sign')
  signAmendment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignAmendmentInput) input: SignAmendmentInput,
  ): Promise<ContractAmendment> {
    return signAmendment(ctx, input);
  }

  @FieldResolver(() => [AmendmentDifferenceType], {
    description: 'Field by field against the version before it.',
  })
  changes(@Root() amendment: ContractAmendment): AmendmentDifference[] {
    return differencesOf(amendment.termsBefore, amendment.termsAfter);
  }

  @FieldResolver(() => [AmendmentVerdict], {
    description: 'Verdicts of all rounds, the present round first.',
  })
  verdicts(@Ctx() ctx: RequestContext, @Root() amendment: ContractAmendment): Promise<AmendmentVerdict[]> {
    return verdictsOf(ctx, amendment.id);
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() amendment: ContractAmendment): Promise<Contract | null> {
    return load(ctx, Contract, amendment.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  proposedBy(@Ctx() ctx: RequestContext, @Root() amendment: ContractAmendment): Promise<User | null> {
    return load(ctx, User, amendment.proposedById);
  }
}

@Resolver(() => AmendmentVerdict)
export class AmendmentVerdictResolver {
  @FieldResolver(() => User, { nullable: true })
  givenBy(@Ctx() ctx: RequestContext, @Root() verdict: AmendmentVerdict): Promise<User | null> {
    return load(ctx, User, verdict.givenById);
  }
}
