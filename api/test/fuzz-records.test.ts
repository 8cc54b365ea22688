import { fuzzOperations } from './fuzz-operations.js';

fuzzOperations((path) => /^\/management\/v1\/(projects|training-offers|occasions|organisations)/.test(path));
