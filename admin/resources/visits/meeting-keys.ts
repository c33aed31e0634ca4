import type { DocumentNode } from 'graphql';
import type { TextKey } from '../../i18n/texts';
import {
  decideOutsideDocument,
  remindDocument,
  reviewRegistrationDocument,
  type MeetingItem,
} from './meeting.documents';
import { freezePlansDocument, returnPlanDocument } from './visits.documents';

/** A decision on an item by one key: what it does, whether it asks for a reason first. */
export interface Decision {
  readonly key: 'a' | 'r' | 'x';
  readonly label: TextKey;
  readonly document: DocumentNode;
  readonly needsReason: boolean;
  readonly variables: (item: MeetingItem, reason: string, weekStart: string) => Record<string, unknown>;
}

const approve = (label: TextKey, document: DocumentNode, variables: Decision['variables']): Decision => ({
  key: 'a',
  label,
  document,
  needsReason: false,
  variables,
});
const refuse = (
  key: 'r' | 'x',
  label: TextKey,
  document: DocumentNode,
  variables: Decision['variables'],
): Decision => ({
  key,
  label,
  document,
  needsReason: true,
  variables,
});

const freeze = approve('meeting.freeze', freezePlansDocument, ({ targetId }) => ({ ids: [targetId] }));
const returned = refuse('r', 'meeting.return', returnPlanDocument, ({ targetId }, reason) => ({
  id: targetId,
  reason,
}));
const review =
  (decision: string) =>
  ({ targetId, version }: MeetingItem, reason: string) => ({
    input: { leadId: targetId, version, decision, reason: reason || null },
  });
const consent =
  (grant: boolean) =>
  ({ targetId, version }: MeetingItem, reason: string) => ({
    input: { id: targetId, version, grant, reason: reason || null },
  });

/** What can be decided on an item of the meeting; nothing: it is talked about and noted. */
export function decisionsOn({ kind }: MeetingItem): readonly Decision[] {
  switch (kind) {
    case 'MISSING_PLAN':
      return [
        approve('meeting.remind', remindDocument, ({ targetId }, _reason, weekStart) => ({
          weekStart,
          repIds: [targetId],
        })),
      ];
    case 'HARD_CONFLICT':
      return [returned];
    case 'PLAN_READY':
      return [freeze, returned];
    case 'SECOND_REVIEW':
      return [
        approve('meeting.approve', reviewRegistrationDocument, review('APPROVE')),
        refuse('r', 'meeting.send_back', reviewRegistrationDocument, review('SEND_BACK')),
        refuse('x', 'meeting.reject', reviewRegistrationDocument, review('REJECT')),
      ];
    case 'OUTSIDE_REQUEST':
      return [
        approve('meeting.consent', decideOutsideDocument, consent(true)),
        refuse('x', 'meeting.refuse', decideOutsideDocument, consent(false)),
      ];
    default:
      return [];
  }
}

/** The page on which an item is looked at closer. */
export function pathOf({ kind, targetId, repId }: MeetingItem, weekStart: string): string {
  switch (kind) {
    case 'MISSING_PLAN':
    case 'PLAN_READY':
      return `/visits/week?week=${weekStart}`;
    case 'HARD_CONFLICT':
      return `/collisionCases?filter=${encodeURIComponent('{"state":"OPEN"}')}`;
    case 'SECOND_REVIEW':
    case 'PROTECTION_ENDING':
      return `/leads/${targetId}/show`;
    case 'OUTSIDE_REQUEST':
      return `/outsideRequests`;
    case 'DUTY_OVERDUE':
      return `/accounts/${targetId}/show`;
    case 'OFF_PLAN':
      return `/plannedVisits/${targetId}/show`;
    default:
      return repId ? `/users/${repId}/show` : '/';
  }
}
