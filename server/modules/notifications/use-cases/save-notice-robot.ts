import type { NoticeArea, RobotKind } from '../../../../shared/vocabulary/notifications';
import type { RequestContext } from '../../../core/context';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../../identity';
import { NoticeRobot } from '../entities/notice-robot.entity';
import { privateAreas } from '../rules/notice-area';
import { isAllowedRobot, robotHosts } from '../rules/robot-message';

export interface SaveNoticeRobotInput {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly name: string;
  readonly kind: RobotKind;
  /** Left out: as it is. */
  readonly url?: string | null;
  readonly secret?: string | null;
  readonly unitId: string;
  readonly areas: readonly NoticeArea[];
  readonly active: boolean;
}

/**
 * Sets a group robot up or changes it. Address and secret are kept as they are where they are left out, because they are
 * never shown again (AUD-3).
 *
 * @throws DomainError notice.robot_host, notice.robot_private, notice.robot_name_taken
 */
export async function saveNoticeRobot(
  ctx: RequestContext,
  input: SaveNoticeRobotInput,
): Promise<NoticeRobot> {
  return inTransaction(ctx, async (tx) => {
    const known = input.id ? await getOrThrow(tx, NoticeRobot, input.id, 'id') : null;
    if (known) assertVersion(known, input.version);
    await getOrThrow(tx, Unit, input.unitId, 'unitId');
    const url = input.url?.trim() || known?.url || '';
    if (!isAllowedRobot(input.kind, url))
      throw new DomainError('notice.robot_host', { hosts: robotHosts[input.kind].join(', ') }, 'url');
    if (input.areas.some((area) => privateAreas.includes(area)))
      throw new DomainError('notice.robot_private', {}, 'areas');
    const values = {
      name: input.name.trim(),
      kind: input.kind,
      url,
      secret: input.secret?.trim() || known?.secret || null,
      unitId: input.unitId,
      areas: [...new Set(input.areas)],
      active: input.active,
    };
    const refused = (): DomainError =>
      new DomainError('notice.robot_name_taken', { name: values.name }, 'name');
    const saved = known
      ? await guardedUpdate(tx, NoticeRobot, known, values).catch((error: unknown) => {
          throw isUniqueViolation(error) ? refused() : error;
        })
      : await insertOrRefuse(tx, NoticeRobot, values, refused);
    const { url: _, secret: __, ...shown } = values;
    await recordAudit(tx, 'notice.robot_saved', { type: 'NoticeRobot', id: saved.id }, shown);
    return saved;
  });
}
