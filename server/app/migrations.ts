import { CreateFoundation1795287664205 } from '../migrations/1795287664205-create-foundation';

/** One history for both engines, oldest first. */
export const migrations = [CreateFoundation1795287664205];
