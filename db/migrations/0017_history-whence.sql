ALTER TABLE `auditEntries` ADD `whence` text;--> statement-breakpoint
ALTER TABLE `auditEntries` ADD `batch` text;--> statement-breakpoint
CREATE INDEX `audit_listed` ON `auditEntries` (`sequence`,`at`,`actorId`,`noun`,`nounId`,`verb`,`batch`) WHERE "batch" is null;--> statement-breakpoint
CREATE INDEX `audit_batch` ON `auditEntries` (`batch`,`sequence`,`noun`,`verb`) WHERE "batch" is not null;