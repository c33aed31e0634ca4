import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { decideOutsideDocument, type OutsideRequest } from './outside-requests.documents';

/** The two answers to a request to work outside; for whoever may give them (TER-6). */
export function OutsideActs({ request }: { readonly request: OutsideRequest }) {
  const text = useText();
  if (!request.mayDecide) return null;
  const input = (grant: boolean) => (values: Record<string, unknown>) => ({
    input: {
      id: request.id,
      version: request.version,
      grant,
      ...(values['reason'] ? { reason: values['reason'] } : {}),
    },
  });
  return (
    <>
      <ActButton
        label="outside.grant"
        variant="contained"
        permission="outside.decide"
        says={text('outside.grant_says', {
          rep: request.rep?.name ?? '',
          customer: request.customerName,
          territory: request.territory?.name ?? '',
        })}
        document={decideOutsideDocument}
        variables={input(true)}
      >
        <ReasonInput optional label="act.note" />
      </ActButton>{' '}
      <ActButton
        label="outside.refuse"
        danger
        permission="outside.decide"
        says={text('outside.refuse_says')}
        document={decideOutsideDocument}
        variables={input(false)}
      >
        <ReasonInput />
      </ActButton>
    </>
  );
}
