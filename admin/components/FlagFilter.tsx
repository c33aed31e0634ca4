import { BooleanInput, type BooleanInputProps } from 'react-admin';

/** A switch that narrows when it is on and lets everything through when it is off. */
export function OnlyFilter(props: BooleanInputProps) {
  return <BooleanInput {...props} parse={(on: boolean) => on || null} format={Boolean} helperText={false} />;
}
