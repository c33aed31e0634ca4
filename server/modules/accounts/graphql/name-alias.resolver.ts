import { MaxLength } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { AliasSource } from '../../../../shared/vocabulary/accounts';
import { NotBlank } from '../../../core/check-input';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  PageInput,
  pageOf,
  SortInput,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { NameAlias } from '../entities/name-alias.entity';
import { addNameAlias, retireNameAlias } from '../use-cases/name-aliases';

@InputType({ description: 'Narrows the list of aliases.' })
class NameAliasFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of either name.' })
  q?: string;

  @Field(() => AliasSource, { nullable: true })
  source?: AliasSource;

  @Field(() => Boolean, { nullable: true, description: 'Only those in use, or only the retired ones.' })
  inUse?: boolean;
}

@InputType({ description: 'Two names of one firm.' })
class AddNameAliasInput {
  @Field(() => String, { description: 'What people call it. At most 200 characters.' })
  @NotBlank()
  @MaxLength(200)
  aliasName!: string;

  @Field(() => String, { description: "The firm's own name. At most 200 characters." })
  @NotBlank()
  @MaxLength(200)
  firmName!: string;
}

@InputType({ description: 'The alias to take out of use.' })
class RetireNameAliasInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => String, { description: 'Why. At most 300 characters.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

const NameAliasPage = pageOf(() => NameAlias, 'NameAliasPage');

const aliasList: ListSpec<NameAlias, NameAliasFilter> = {
  entity: NameAlias,
  alias: 'alias',
  // names of firms as the trade calls them, no customer of anybody's
  scope: () => undefined,
  sort: {
    aliasName: 'alias.aliasName',
    firmName: 'alias.firmName',
    source: 'alias.source',
    createdAt: 'alias.createdAt',
  },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('alias.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere("(alias.aliasName LIKE :q ESCAPE '!' OR alias.firmName LIKE :q ESCAPE '!')", {
        q: likePattern(q),
      }),
    source: (query, source) => query.andWhere('alias.source = :source', { source }),
    inUse: (query, inUse) => query.andWhere(`alias.openKey IS ${inUse ? 'NOT ' : ''}NULL`),
  },
};

@Resolver(() => NameAlias)
export class NameAliasResolver {
  @Query(() => NameAliasPage, { description: 'Other names of firms that the matcher knows (ARC-2).' })
  @Authorized('alias.manage')
  nameAliases(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => NameAliasFilter, { nullable: true }) filter?: NameAliasFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<NameAlias>> {
    return listQuery(ctx, aliasList, { filter, sort, page });
  }

  @Mutation(() => NameAlias, {
    description: 'Add another name of a firm. Fails with account.alias_same, account.alias_exists (ARC-2).',
  })
  @Authorized('alias.manage')
  addNameAlias(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddNameAliasInput) input: AddNameAliasInput,
  ): Promise<NameAlias> {
    return addNameAlias(ctx, input);
  }

  @Mutation(() => NameAlias, { description: 'Take an alias out of use. Fails with account.alias_retired.' })
  @Authorized('alias.manage')
  retireNameAlias(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RetireNameAliasInput) input: RetireNameAliasInput,
  ): Promise<NameAlias> {
    return retireNameAlias(ctx, input);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the matcher uses it; false once retired.' })
  inUse(@Root() alias: NameAlias): boolean {
    return alias.openKey === 1;
  }

  @FieldResolver(() => User, { nullable: true })
  recordedBy(@Root() alias: NameAlias, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, alias.recordedById);
  }
}
