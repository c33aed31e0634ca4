import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import type { Permission } from '../../shared/permissions';
import { useMay, useMe } from '../providers/session';
import { Forbidden } from './States';

/** A page outside the resources: those who may see it, the others are told so. The API decides all the same. */
export function Guarded({
  permission,
  children,
}: {
  readonly permission: Permission | readonly Permission[];
  readonly children: ReactNode;
}) {
  const me = useMe();
  const may = useMay();
  if (!me) return <LinearProgress />;
  return may(permission) ? <>{children}</> : <Forbidden />;
}
