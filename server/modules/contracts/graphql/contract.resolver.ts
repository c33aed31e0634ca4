import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { Contract } from '../entities/contract.entity';
import { listContracts } from '../queries/list-contracts';
import { getVisibleContract } from '../queries/visible-contracts';
import { applyForContract } from '../use-cases/apply-for-contract';
import { approveContractAsManager } from '../use-cases/approve-contract-as-manager';
import { handOverContract } from '../use-cases/change-contract-parties';
import { decideContract } from '../use-cases/decide-contract';
import { decideFloorPrice } from '../use-cases/decide-floor-price';
import { giveVerdict } from '../use-cases/give-verdict';
import { signContract } from '../use-cases/sign-contract';
import { submitContract } from '../use-cases/submit-contract';
import { updateContractTerms } from '../use-cases/update-contract-terms';
import {
  ApplyForContractInput,
  ChangeContractPartiesInput,
  ContractFilter,
  DecideContractInput,
  DecideFloorPriceInput,
  GiveVerdictInput,
  SignContractInput,
  SubmitContractInput,
  UpdateContractTermsInput,
} from './contract.inputs';

const ContractPage = pageOf(() => Contract, 'ContractPage');

@Resolver(() => Contract)
export class ContractResolver {
  @Query(() => ContractPage, { description: 'Contracts and applications (合同台账) that the caller sees.' })
  @Authorized('contract.read')
  contracts(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ContractFilter, { nullable: true }) filter?: ContractFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Contract>> {
    return listContracts(ctx, { filter, sort, page });
  }

  @Query(() => Contract, { description: 'One contract.' })
  @Authorized('contract.read')
  contract(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Contract> {
    return getVisibleContract(ctx, id);
  }

  @Mutation(() => Contract, {
    description: 'Apply for a contract from a lead (合同申报): a draft until it is submitted.',
  })
  @Authorized('contract.apply')
  applyForContract(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyForContractInput) input: ApplyForContractInput,
  ): Promise<Contract> {
    return applyForContract(ctx, input);
  }

  @Mutation(() => Contract, {
    description:
      'Change price, volume or terms of an unsigned contract. From the joint review on it voids the verdicts and opens a new round (CRE-3).',
  })
  @Authorized('contract.apply')
  updateContractTerms(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateContractTermsInput) input: UpdateContractTermsInput,
  ): Promise<Contract> {
    return updateContractTerms(ctx, input);
  }

  @Mutation(() => Contract, { description: 'Hand a draft in to the sales manager.' })
  @Authorized('contract.apply')
  submitContract(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SubmitContractInput) input: SubmitContractInput,
  ): Promise<Contract> {
    return submitContract(ctx, input);
  }

  @Mutation(() => Contract, {
    description:
      "Pass an application on to the joint review as sales manager, or turn it down. Never one's own.",
  })
  @Authorized('contract.approve')
  approveContractAsManager(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideContractInput) input: DecideContractInput,
  ): Promise<Contract> {
    return approveContractAsManager(ctx, input);
  }

  @Mutation(() => Contract, {
    description: 'Speak for a department in the joint review (会审). Any "no" stops the contract.',
  })
  @Authorized('contract.review')
  giveVerdict(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveVerdictInput) input: GiveVerdictInput,
  ): Promise<Contract> {
    return giveVerdict(ctx, input);
  }

  @Mutation(() => Contract, {
    description:
      'Let prices below their floor pass as VP, or end the application over them (CRE-4). Fails with price.nothing_to_grant.',
  })
  @Authorized('price.grant')
  decideFloorPrice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideFloorPriceInput) input: DecideFloorPriceInput,
  ): Promise<Contract> {
    return decideFloorPrice(ctx, input);
  }

  @Mutation(() => Contract, { description: 'Decide as VP on a contract that all departments agreed to.' })
  @Authorized('contract.decide')
  decideContract(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideContractInput) input: DecideContractInput,
  ): Promise<Contract> {
    return decideContract(ctx, input);
  }

  @Mutation(() => Contract, {
    description: 'Record the signing: number, new/old customer and who earns are fixed, the lead is won.',
  })
  @Authorized('contract.sign')
  signContract(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignContractInput) input: SignContractInput,
  ): Promise<Contract> {
    return signContract(ctx, input);
  }

  @Mutation(() => Contract, {
    description: 'Hand a contract over or set its assistants from a day on (COM-9).',
  })
  @Authorized('account.hand_over')
  changeContractParties(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangeContractPartiesInput) input: ChangeContractPartiesInput,
  ): Promise<Contract> {
    return handOverContract(ctx, input);
  }
}
