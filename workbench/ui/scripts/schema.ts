/** Writes the keys of the workbench into the schema of its settings: `npm run schema`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { bindings } from '../src/lab/keys/table';

const PATH = 'schema/plugin.json';

const schema = JSON.parse(readFileSync(PATH, 'utf8'));
schema['jupyter.lab.shortcuts'] = bindings();
writeFileSync(PATH, `${JSON.stringify(schema, null, 2)}\n`);
