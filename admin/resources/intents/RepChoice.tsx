import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, type RaRecord } from 'react-admin';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';

interface Person extends RaRecord {
  readonly name: string;
  readonly unit: { readonly name: string } | null;
}

/** Whether the reader has people below: a rep looks at their own book only. */
export function useLeads(): boolean {
  const me = useMe();
  return me !== undefined && !(me.roles.length === 1 && me.roles[0] === 'REP');
}

/** Chooses one rep, or everybody in sight; nothing for a rep, who sees their own. */
export function RepChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (repId: string | null) => void;
}) {
  const text = useText();
  const leads = useLeads();
  const [q, setQ] = useState('');
  const { data = [] } = useGetList<Person>(
    'users',
    {
      filter: { active: true, role: 'REP', ...(q ? { q } : {}) },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: leads },
  );
  if (!leads) return null;
  return (
    <Autocomplete<Person>
      options={data}
      value={data.find(({ id }) => id === value) ?? null}
      getOptionLabel={(person) => [person.name, person.unit?.name].filter(Boolean).join(' · ')}
      getOptionKey={(person) => person.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, typed, reason) => reason === 'input' && setQ(typed)}
      onChange={(_, person) => onChange(person ? String(person.id) : null)}
      sx={{ width: 220 }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('intents.rep')}
          placeholder={text('intents.everybody')}
          sx={{ m: 0 }}
        />
      )}
    />
  );
}
