import { registerEnumType } from 'type-graphql';
import { vocabularies } from '../../shared/vocabulary/all';

/** Makes every closed list a GraphQL enum, its descriptions in English with the Chinese term. */
export function registerVocabularies(): void {
  for (const vocabulary of vocabularies) {
    registerEnumType(vocabulary.codes, {
      name: vocabulary.name,
      description: vocabulary.description,
      valuesConfig: Object.fromEntries(
        vocabulary.list.map((code) => {
          const label = vocabulary.labels[code];
          return [code, { description: label ? `${label.en} (${label.zh})` : code }];
        }),
      ),
    });
  }
}
