import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { markDebtDocument, withdrawMarkDocument } from './collections.documents';

interface Item {
  readonly id: string;
  readonly notAttributable?: { readonly reason: string } | null;
}

/** Marks an item as not attributable to the salesperson, or takes the mark back (COM-15). */
export function MarkButton({ item }: { readonly item: Item }) {
  const text = useText();
  const marked = Boolean(item.notAttributable);
  return (
    <ActButton
      label={marked ? 'collections.unmark' : 'collections.mark'}
      permission="debt.mark"
      says={
        <>
          {text(marked ? 'collections.unmark_says' : 'collections.mark_says')} {item.notAttributable?.reason}
        </>
      }
      document={marked ? withdrawMarkDocument : markDebtDocument}
      variables={({ reason }) => ({ input: { receivableId: item.id, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
