/** Writes schema.graphql, the API as it is reviewed and as the portal's documents are checked against. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../server/app/build-schema';

const sdl = `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
writeFileSync('schema.graphql', sdl);
process.stdout.write(`schema.graphql: ${sdl.split('\n').length} lines\n`);
