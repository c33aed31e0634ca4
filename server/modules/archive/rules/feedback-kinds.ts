import type { FeedbackKind } from '../../../../shared/vocabulary/archive';

/**
 * Whether feedback is a complaint, which is handled in five steps; praise and other words are answered directly.
 *
 * Rule SVC-1.
 */
export const isComplaint = (kind: FeedbackKind): boolean => kind !== 'PRAISE' && kind !== 'OTHER';
