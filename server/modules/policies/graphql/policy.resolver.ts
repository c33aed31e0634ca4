import { MaxLength } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { NotBlank } from '../../../core/check-input';
import type { RequestContext } from '../../../core/context';
import { GraphQLData, GraphQLLocalDate } from '../../../core/scalars';
import { PolicyVersion } from '../entities/policy-version.entity';
import { effectivePolicy } from '../policy-at';
import { publishPolicy } from '../publish-policy';
import { policyDefinitions } from '../registry';

@ObjectType({
  description: 'A set of business numbers (政策) with what is in force today and how each number is read.',
})
class Policy {
  @Field(() => ID, { description: 'The area, "leads".' })
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLData, { description: 'Name → value in force today.' })
  value!: object;

  @Field(() => GraphQLData, { description: "Name → the rule book's value." })
  defaults!: object;

  @Field(() => GraphQLData, { description: 'Name → { zh, en, unit }.' })
  fields!: object;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when; null while the shipped numbers hold.',
  })
  effectiveFrom!: LocalDate | null;

  @Field(() => [PolicyVersion], { description: 'All versions, latest first.' })
  versions!: PolicyVersion[];
}

@InputType({ description: 'New numbers for a policy, in force from a day on.' })
class PublishPolicyInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(40)
  area!: string;

  @Field(() => GraphQLLocalDate, { description: 'Today or later.' })
  effectiveFrom!: LocalDate;

  @Field(() => GraphQLData, { description: 'Name → new value; names left out keep theirs.' })
  data!: Record<string, unknown>;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@Resolver()
export class PolicyResolver {
  @Query(() => [Policy], { description: 'Every policy with its numbers in force today.' })
  @Authorized('policy.read')
  async policies(@Ctx() ctx: RequestContext): Promise<Policy[]> {
    const versions = await ctx.db.find(PolicyVersion, { order: { effectiveFrom: 'DESC' } });
    return Promise.all(
      policyDefinitions().map(async (definition) => {
        const effective = await effectivePolicy(ctx, definition, ctx.today);
        return {
          id: definition.area,
          title: definition.title[ctx.language],
          value: effective.value,
          defaults: definition.defaults,
          fields: definition.fields,
          effectiveFrom: effective.effectiveFrom,
          versions: versions.filter((version) => version.area === definition.area),
        };
      }),
    );
  }

  @Mutation(() => PolicyVersion, {
    description: 'Publish new numbers from today or a later day on. Never changes the past.',
  })
  @Authorized('policy.publish')
  publishPolicy(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishPolicyInput) input: PublishPolicyInput,
  ): Promise<PolicyVersion> {
    return publishPolicy(ctx, input);
  }
}
