import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import type { ReactNode } from 'react';
import { ArrayInput, BooleanInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { feedbackKind } from '../../../shared/vocabulary/archive';
import type { Values } from '../../components/Act';
import { figureOf } from '../../components/format';
import { FilesInput } from '../../components/FilesInput';
import { idsOfFiles } from '../../components/files';
import { CodeInput, DayInput, MoneyInput, QuantityInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import type { TextKey } from '../../i18n/texts';

const Two = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
    {children}
  </Box>
);

/** A part of the report that is opened only when there is something to tell: a phone shows five fields first. */
function Part({ title, children }: { readonly title: TextKey; readonly children: ReactNode }) {
  const text = useText();
  return (
    <Accordion disableGutters variant="outlined" sx={{ '&:before': { display: 'none' }, mb: 1 }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Typography variant="body2">{text(title)}</Typography>
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
}

/** What a visit brought: the five facts every report has, then what there may be besides (VIS-6). */
export function ReportForm() {
  return (
    <>
      <TextInput source="metWhom" label="visits.met_whom" validate={required()} />
      <TextInput source="outcome" label="visits.outcome" multiline minRows={2} validate={required()} />
      <BooleanInput source="goalReached" label="visits.goal_reached" />
      <Two>
        <TextInput source="nextStep" label="visits.next_step" validate={required()} />
        <DayInput source="nextStepOn" label="visits.next_step_on" validate={required()} />
      </Two>
      <FilesInput source="files" label="files.photos" />
      <Part title="visits.part_money">
        <Two>
          <MoneyInput source="promisedAmount" label="visits.promised_amount" />
          <DayInput source="promisedOn" label="visits.promised_on" />
          <MoneyInput source="receivedAmount" label="visits.received_amount" />
        </Two>
      </Part>
      <Part title="visits.part_order">
        <Two>
          <TextInput source="orderProduct" label="visits.order_product" />
          <QuantityInput source="orderQuantityMilli" label="visits.order_quantity" />
          <QuantityInput source="ownStockMilli" label="visits.own_stock" />
          <QuantityInput source="usualSalesMilli" label="visits.usual_sales" />
        </Two>
      </Part>
      <Part title="visits.part_prices">
        <ArrayInput source="prices" label={false} helperText={false}>
          <SimpleFormIterator inline disableClear disableReordering fullWidth>
            <TextInput source="product" label="visits.product" validate={required()} helperText={false} />
            <MoneyInput
              source="guidePrice"
              label="visits.guide_price"
              validate={required()}
              helperText={false}
            />
            <MoneyInput source="price" label="visits.found_price" validate={required()} helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
      </Part>
      <Part title="visits.part_competitors">
        <ArrayInput source="competitorFindings" label={false} helperText={false}>
          <SimpleFormIterator inline disableClear disableReordering fullWidth>
            <TextInput source="name" label="visits.competitor" validate={required()} helperText={false} />
            <TextInput source="product" label="visits.product" helperText={false} />
            <MoneyInput source="price" label="visits.their_price" helperText={false} />
            <TextInput source="promotion" label="visits.promotion" helperText={false} />
            <TextInput source="stock" label="visits.their_stock" helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
        <TextInput source="competitors" label="visits.competitors" multiline />
      </Part>
      <Part title="visits.part_complaint">
        <CodeInput source="complaintKind" vocabulary={feedbackKind} label="visits.complaint_kind" />
        <TextInput source="complaint" label="visits.complaint" multiline minRows={2} />
      </Part>
    </>
  );
}

/** Exactly the fields of the mutation's input. */
export function reportInput(visitId: string, values: Values): Record<string, unknown> {
  const given = (name: string): unknown => values[name] || null;
  const rows = (name: string): Values[] => (values[name] ?? []) as Values[];
  const amount = (value: unknown): unknown => figureOf(value, 2) ?? null;
  return {
    visitId,
    metWhom: values['metWhom'],
    outcome: values['outcome'],
    goalReached: values['goalReached'] === true,
    orderProduct: given('orderProduct'),
    orderQuantityMilli: figureOf(values['orderQuantityMilli'], 3) ?? null,
    promisedAmount: amount(values['promisedAmount']),
    promisedOn: given('promisedOn'),
    receivedAmount: amount(values['receivedAmount']),
    ownStockMilli: figureOf(values['ownStockMilli'], 3) ?? null,
    usualSalesMilli: figureOf(values['usualSalesMilli'], 3) ?? null,
    fileIds: idsOfFiles(values['files']),
    competitors: given('competitors'),
    competitorFindings: rows('competitorFindings').map((row) => ({
      name: row['name'],
      product: row['product'] || null,
      price: amount(row['price']),
      promotion: row['promotion'] || null,
      stock: row['stock'] || null,
    })),
    prices: rows('prices').map((row) => ({
      product: row['product'],
      guidePrice: amount(row['guidePrice']),
      price: amount(row['price']),
    })),
    complaint: given('complaint'),
    complaintKind: given('complaint') ? given('complaintKind') : null,
    nextStep: values['nextStep'],
    nextStepOn: values['nextStepOn'],
  };
}
