import { MaxLength, Matches } from 'class-validator';
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
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { permissions, type Permission } from '../../../../shared/permissions';
import { Language, Role, UnitKind } from '../../../../shared/vocabulary/identity';
import { NotBlank } from '../../../core/check-input';
import { actorOf, may } from '../../../core/access';
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
import { getOrThrow, load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Unit } from '../entities/unit.entity';
import { User } from '../entities/user.entity';
import { rolesOf } from '../queries/people';
import { resumeSelling, suspendFromSelling } from '../use-cases/suspend-from-selling';
import { createUnit, createUser, updateUser } from '../use-cases/save-user';

@ObjectType({
  description: 'The signed-in person, with everything the portal needs to show what they may do.',
})
class Me {
  @Field(() => User)
  user!: User;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => [String], { description: 'Names of the permissions that the roles give together.' })
  permissions!: Permission[];

  @Field(() => User, {
    nullable: true,
    description: 'Who really sits there while `user` is the absent person in whose name they act (ORG-3).',
  })
  standIn!: User | null;

  @Field(() => GraphQLLocalDate, { description: 'The business day of the server.' })
  today!: LocalDate;
}

@InputType({ description: 'Narrows the list of people.' })
export class UserFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of the name or sign-in name.' })
  q?: string;

  @Field(() => Role, { nullable: true })
  role?: Role;

  @Field(() => Boolean, { nullable: true })
  active?: boolean;

  @Field(() => ID, { nullable: true })
  unitId?: string;
}

@InputType({ description: 'A person to take in.' })
class CreateUserInput {
  @Field(() => String, { description: 'Letters, digits, dot, dash, underscore; 2 to 60.' })
  @Matches(/^[A-Za-z0-9._-]{2,60}$/)
  username!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  name!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => String, { description: 'At least 12 characters.' })
  @NotBlank()
  @MaxLength(128)
  password!: string;

  @Field(() => GraphQLLocalDate)
  joinedOn!: LocalDate;
}

@InputType({ description: 'What changes about a person; fields left out stay as they are.' })
class UpdateUserInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  name?: string;

  @Field(() => ID, { nullable: true })
  unitId?: string;

  @Field(() => [Role], { nullable: true })
  roles?: Role[];

  @Field(() => Boolean, { nullable: true })
  active?: boolean;

  @Field(() => String, { nullable: true, description: 'A new password, at least 12 characters.' })
  @MaxLength(128)
  password?: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Suspended from selling since; null lifts it (ORG-4).',
  })
  suspendedOn?: LocalDate | null;
}

@InputType({ description: 'A unit to add below another.' })
class CreateUnitInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  name!: string;

  @Field(() => UnitKind)
  kind!: UnitKind;

  @Field(() => ID, { nullable: true })
  parentId!: string | null;
}

@InputType({ description: 'Suspends a rep from selling as of today (ORG-4).' })
class SuspendFromSellingInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day, today at the earliest; left out: until somebody lifts it.',
  })
  until?: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'Lets a suspended rep sell again (ORG-4).' })
class ResumeSellingInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

const UserPage = pageOf(() => User, 'UserPage');

const userList: ListSpec<User, UserFilter> = {
  entity: User,
  alias: 'person',
  // names and units are open to colleagues; pay, customers and visits are not in this list
  scope: () => undefined,
  sort: { name: 'person.name', username: 'person.username', joinedOn: 'person.joinedOn' },
  defaultSort: ['name', 'ASC'],
  filters: {
    ids: (query, ids) => query.andWhere('person.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere("(person.name LIKE :q ESCAPE '!' OR person.username LIKE :q ESCAPE '!')", {
        q: likePattern(q),
      }),
    role: (query, role) =>
      query.andWhere('person.id IN (SELECT r.userId FROM user_role r WHERE r.role = :role)', { role }),
    active: (query, active) => query.andWhere('person.active = :active', { active }),
    unitId: (query, unitId) => query.andWhere('person.unitId = :unitId', { unitId }),
  },
};

@Resolver(() => User)
export class IdentityResolver {
  @Query(() => Me, { description: 'Who is signed in.' })
  @Authorized('signed_in')
  async me(@Ctx() ctx: RequestContext): Promise<Me> {
    const actor = actorOf(ctx);
    return {
      user: await getOrThrow(ctx, User, actor.userId),
      standIn: actor.standIn ? await getOrThrow(ctx, User, actor.standIn.userId) : null,
      roles: [...actor.roles],
      permissions: (Object.keys(permissions) as Permission[]).filter((name) => actor.permissions.has(name)),
      today: ctx.today,
    };
  }

  @Query(() => UserPage, { description: 'People of the company.' })
  @Authorized('user.read')
  users(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => UserFilter, { nullable: true }) filter?: UserFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<User>> {
    return listQuery(ctx, userList, { filter, sort, page });
  }

  @Query(() => User, { description: 'One person.' })
  @Authorized('user.read')
  user(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<User> {
    return getOrThrow(ctx, User, id, 'id');
  }

  @Query(() => [Unit], { description: 'The whole organisation tree, units above before units below.' })
  @Authorized('user.read')
  units(@Ctx() ctx: RequestContext): Promise<Unit[]> {
    return ctx.db.find(Unit, { order: { path: 'ASC' } });
  }

  @Mutation(() => User, { description: 'Take a person into the company.' })
  @Authorized('user.manage')
  createUser(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateUserInput) input: CreateUserInput,
  ): Promise<User> {
    return createUser(ctx, input);
  }

  @Mutation(() => User, {
    description: 'Change a person: name, unit, roles, activity, password, suspension.',
  })
  @Authorized('user.manage')
  updateUser(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateUserInput) input: UpdateUserInput,
  ): Promise<User> {
    return updateUser(ctx, input);
  }

  @Mutation(() => User, {
    description:
      'Suspend a rep of the own units from selling, with a reason and an end (ORG-4). Fails with user.suspended_already.',
  })
  @Authorized('user.suspend')
  suspendFromSelling(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SuspendFromSellingInput) input: SuspendFromSellingInput,
  ): Promise<User> {
    return suspendFromSelling(ctx, input);
  }

  @Mutation(() => User, {
    description:
      'Let a suspended rep sell again (ORG-4). Fails with user.not_suspended, user.suspended_for_debt.',
  })
  @Authorized('user.suspend')
  resumeSelling(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResumeSellingInput) input: ResumeSellingInput,
  ): Promise<User> {
    return resumeSelling(ctx, input);
  }

  @Mutation(() => Unit, { description: 'Add a unit below another.' })
  @Authorized('user.manage')
  createUnit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateUnitInput) input: CreateUnitInput,
  ): Promise<Unit> {
    return createUnit(ctx, input);
  }

  @FieldResolver(() => [Role])
  async roles(@Root() user: User, @Ctx() ctx: RequestContext): Promise<Role[]> {
    return (await rolesOf(ctx, user.id)).map((row) => row.role);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why suspended from selling, for the person and their superiors; null for others (ORG-4).',
  })
  suspendedReason(@Root() user: User, @Ctx() ctx: RequestContext): string | null {
    const known = user.id === actorOf(ctx).userId || may(ctx, 'user.suspend') || may(ctx, 'user.manage');
    return known ? user.suspendedReason : null;
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() user: User, @Ctx() ctx: RequestContext): Promise<Unit | null> {
    return load(ctx, Unit, user.unitId);
  }

  @FieldResolver(() => Language, { description: 'Language of texts made for this person.' })
  language(@Root() user: User): Language {
    return user.language;
  }
}
