CREATE TRIGGER `audit_never_changed` BEFORE UPDATE ON `auditEntries` BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_removed` BEFORE DELETE ON `auditEntries` BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
