import { showFilesOf } from '../files';
import { whenLetterIssued } from '../receivables';
import { AnalysisResolver } from './graphql/analysis.resolver';
import {
  LetterDeliveryFields,
  LetterDocumentFields,
  LetterResolver,
  LetterTemplateFields,
} from './graphql/letter.resolver';
import { seesDelivery } from './queries/letters';
import { documentLetter } from './use-cases/document-letter';

export { LetterBatch } from './entities/letter-batch.entity';
export { LetterDelivery } from './entities/letter-delivery.entity';
export { LetterDocument } from './entities/letter-document.entity';
export { LetterTemplate } from './entities/letter-template.entity';
export { lettersPolicy } from './policy';
export { printPdf } from './print/print-pdf';
export { printReport, type ReportTable } from './print/print-report';
export { letterFile, renderLetter, templateFile, type TemplateCache } from './queries/letter-file';
export { ownBatch, streamBatch } from './use-cases/pack-letters';
export { endLetterDelivery } from './use-cases/end-letter-delivery';
export { recordLetterDelivery } from './use-cases/record-letter-delivery';
export { signOffLetters } from './use-cases/sign-off-letters';
export { uploadLetterTemplate } from './use-cases/keep-letter-template';
export { writeAnalysis } from './use-cases/write-analysis';

/** Resolvers of this module, for the composition root. */
export const letterResolvers: (new () => object)[] = [
  LetterResolver,
  LetterDocumentFields,
  LetterDeliveryFields,
  LetterTemplateFields,
  AnalysisResolver,
];

showFilesOf('LetterDelivery', seesDelivery);
whenLetterIssued(async (tx, letter) => {
  await documentLetter(tx, letter);
});
