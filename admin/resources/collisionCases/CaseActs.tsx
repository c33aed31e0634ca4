import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import NoteIcon from '@mui/icons-material/NoteAddOutlined';
import ReportIcon from '@mui/icons-material/ReportOutlined';
import { FormDataConsumer, maxLength, required, SelectInput, TextInput } from 'react-admin';
import {
  caseMatter,
  evidenceKind,
  sanction,
  violationKind,
  type Sanction,
} from '../../../shared/vocabulary/leads';
import { FilesInput } from '../../components/FilesInput';
import { idsOfFiles } from '../../components/files';
import { ActButton, ReasonInput } from '../../components/Act';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { decideViolationDocument } from '../violations/violations.documents';
import { addEvidenceDocument, grantLeaveDocument, type CollisionCase } from './collision-cases.documents';

function useSides(row: CollisionCase) {
  return row.parties.map((party) => ({
    id: party.repId,
    name: [party.rep?.name, party.department].filter(Boolean).join(' · '),
  }));
}

/** Lets one side act while the case is open (COLL-5). */
export function LeaveButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const sides = useSides(row);
  return (
    <ActButton
      label="collisions.leave"
      icon={<KeyIcon />}
      permission="collision.rule"
      says={text('collisions.leave_says')}
      document={grantLeaveDocument}
      defaults={{ what: 'VISIT', until: row.dueAt.slice(0, 10) }}
      variables={(values) => ({ input: { ...values, caseId: row.id } })}
    >
      <SelectInput
        source="userId"
        label="collisions.leave_for"
        choices={sides}
        translateChoice={false}
        validate={required()}
      />
      <CodeInput source="what" label="collisions.leave_what" vocabulary={caseMatter} validate={required()} />
      <DayInput source="until" label="collisions.leave_until" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

/** Adds a statement or the customer's written wish, also late (COLL-3). */
export function EvidenceButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const today = useToday();
  const sides = useSides(row);
  return (
    <ActButton
      label="collisions.add_evidence"
      icon={<NoteIcon />}
      permission="collision.appeal"
      says={text('collisions.add_evidence_says')}
      document={addEvidenceDocument}
      defaults={{ kind: 'NOTE', happenedOn: today }}
      variables={({ files, ...values }) => ({
        input: { ...values, caseId: row.id, fileIds: idsOfFiles(files) },
      })}
    >
      <CodeInput
        source="kind"
        label="collisions.evidence_kind"
        vocabulary={evidenceKind}
        only={['NOTE', 'CUSTOMER_WISH']}
        validate={required()}
      />
      {!row.isParty && (
        <SelectInput
          source="repId"
          label="collisions.evidence_side"
          choices={sides}
          translateChoice={false}
          validate={required()}
        />
      )}
      <DayInput source="happenedOn" label="collisions.evidence_day" validate={required()} />
      <TextInput
        source="detail"
        label="collisions.evidence_detail"
        multiline
        minRows={3}
        validate={[required(), maxLength(1000)]}
      />
      <FilesInput source="files" label="collisions.evidence_files" />
    </ActButton>
  );
}

/** A superior decides what somebody did against the rules and what follows (COLL-8). */
export function SanctionButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const sides = useSides(row);
  return (
    <ActButton
      label="violations.decide"
      icon={<ReportIcon />}
      permission="collision.sanction"
      danger
      once
      says={text('violations.decide_says')}
      document={decideViolationDocument}
      defaults={{ sanction: 'WARNING' }}
      variables={({ fine, ...values }) => ({
        input: { ...values, caseId: row.id, ...(values['sanction'] === 'FINE' ? { fine } : {}) },
      })}
    >
      <SelectInput
        source="repId"
        label="violations.person"
        choices={sides}
        translateChoice={false}
        validate={required()}
      />
      <CodeInput source="kind" label="violations.kind" vocabulary={violationKind} validate={required()} />
      <CodeInput source="sanction" label="violations.sanction" vocabulary={sanction} validate={required()} />
      <FormDataConsumer<{ readonly sanction?: Sanction }>>
        {({ formData }) =>
          formData.sanction === 'FINE' && (
            <MoneyInput source="fine" label="violations.fine" validate={required()} />
          )
        }
      </FormDataConsumer>
      <TextInput
        source="finding"
        label="violations.finding"
        multiline
        minRows={2}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}
