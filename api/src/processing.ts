/** Writes the record of processing without a database: node api/dist/processing.js <file> */
import { writeFileSync } from 'node:fs';
import { ENTITIES } from './app.js';
import { AuditEvent } from './persistence/audit.js';
import { RecordVersion } from './persistence/record.entity.js';
import { recordOfProcessing } from './persistence/record-of-processing.js';

writeFileSync(process.argv[2]!, recordOfProcessing([...ENTITIES, AuditEvent, RecordVersion]));
