/**
 * Cloud Call as a library: the checker's own questions, for scripts and tools. Everything is answered
 * from the disk and the catalogue; nothing of a project is run, and nothing is sent.
 */
export { check, list } from './check';
export { declare } from './declare';
export { interfaces } from './interfaces';
export type {
  CheckOptions,
  CheckReport,
  Declaration,
  DeclareOptions,
  InterfaceHit,
  Language,
  ProjectOptions,
  ReportedFunction,
  ReportedProblem,
  ReportedUse,
  RuleId,
  Severity,
} from './types';
export { UsageError } from './usageError';
