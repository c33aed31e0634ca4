import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WaitIcon from '@mui/icons-material/HourglassEmpty';
import { Sign } from '../../components/Chips';
import { useText } from '../../i18n/use-text';
import type { OutsideRequest } from './outside-requests.documents';

/** A lead outside the territory of its rep: waiting for the consent, or with it (TER-6). */
export function OutsideSign({
  request,
}: {
  readonly request: Pick<OutsideRequest, 'state' | 'territory'> | null | undefined;
}) {
  const text = useText();
  const territory = request?.territory?.name ?? '';
  if (request?.state === 'PENDING')
    return (
      <Sign tone="warn" icon={WaitIcon}>
        {text('outside.waits', { territory })}
      </Sign>
    );
  if (request?.state === 'GRANTED')
    return (
      <Sign tone="good" icon={CheckIcon}>
        {text('outside.granted', { territory })}
      </Sign>
    );
  return null;
}
