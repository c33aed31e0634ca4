import { AutocompleteInput, useGetList, type Validator } from 'react-admin';
import { inTreeOrder } from '../../components/tree-order';
import type { Unit } from './units.documents';

interface Props {
  readonly source: string;
  readonly label?: string;
  readonly validate?: Validator;
  readonly alwaysOn?: boolean;
}

/** A unit of the organisation, shown where it stands in the tree. */
export function UnitInput({ source, label, validate }: Props) {
  const { data = [] } = useGetList<Unit>('units', { pagination: { page: 1, perPage: 200 } });
  const choices = inTreeOrder(data).map(({ id, name, depth }) => ({
    id,
    name: `${'　'.repeat(depth)}${name}`,
  }));
  return (
    <AutocompleteInput
      source={source}
      {...(label ? { label } : {})}
      choices={choices}
      translateChoice={false}
      {...(validate ? { validate } : {})}
      sx={{ minWidth: 200 }}
    />
  );
}
